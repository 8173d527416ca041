import { type ArticleAnalysis, analyzeArticle, type Cast, type Recognition } from '../../article';
import { gathered } from '../../article/groupBy';
import {
  type ArticleCorrection,
  type ArticlePlace,
  type Correction,
  type EventCorrection,
  type LinkCorrection,
  type MetadataKey,
  type Passage,
  type PersonCorrection,
  placesOf,
  type Reading,
} from './correction';
import { correctEvents } from './events';
import { correctPeople } from './people';
import { isSamePassage, linesIn } from './places';

export {
  type ArticleCorrection,
  type ArticlePlace,
  type Correction,
  type EventCorrection,
  type EventValue,
  isEventValue,
  isMetadata,
  isPersonName,
  type LinkCorrection,
  LONGEST,
  type MetadataCorrection,
  type MetadataKey,
  type NotTheSamePerson,
  type Passage,
  type PersonCorrection,
  placesOf,
  type Reading,
  subjectOf,
  type WordsPlace,
} from './correction';
export {
  type Change,
  type CorrectionDocument,
  changed,
  changeOf,
  combined,
  corrections,
  EMPTY_DOCUMENT,
  type Entry,
  entryOf,
  inverse,
  isDone,
  LARGEST_DOCUMENT,
  NO_CHANGE,
  readDocument,
  writeDocument,
} from './correctionDocument';
export { type Tie, tiesOf } from './people';
export { linesOf, passageAt, sentenceWords, wordsAt } from './places';

/** The same correction, with its articles named another way; null where the one that it is about has no name there. */
export function renamed(correction: Correction, rename: (file: string) => string | null): Correction | null {
  if (correction.kind === 'notTheSame') {
    const [a, b] = correction.passages.map((each) => ({
      ...each,
      file: each.file === null ? null : rename(each.file),
    }));
    return a && b ? { ...correction, passages: [a, b] } : null;
  }
  const article = renamedPlace(correction.article, rename);
  if (!article || correction.kind !== 'samePerson') return article && { ...correction, article };
  const other = renamedPlace(correction.other.article, rename);
  return other && { ...correction, article, other: { ...correction.other, article: other } };
}

function renamedPlace(place: ArticlePlace, rename: (file: string) => string | null): ArticlePlace | null {
  const file = rename(place.file);
  return file === null ? null : { ...place, file };
}

/** What the reader says of one article. */
export interface Corrected {
  readonly reading: Reading | null;
  /** What counts instead of what the article says of itself. */
  readonly metadata: Partial<Pick<ArticleAnalysis, MetadataKey>>;
  readonly isSource: boolean;
  /** The reader leaves it undated. */
  readonly undated: boolean;
  /** What is said of people and of events, in the order in which it was said. */
  readonly people: readonly PersonCorrection[];
  readonly events: readonly EventCorrection[];
}

const UNCORRECTED: Corrected = {
  reading: null,
  metadata: {},
  isSource: true,
  undated: false,
  people: [],
  events: [],
};

/** What an analysis depends on beside the text. */
export type Knowledge = Partial<Pick<Corrected, 'metadata' | 'people' | 'events'>>;

/** What an article says, as the reader knows it better: what follows from it follows from what she says. */
export function analyzeCorrected(
  text: string,
  recognition: Recognition | undefined,
  { metadata, people = [], events = [] }: Knowledge,
): ArticleAnalysis {
  const casting = (seen: string, found: Cast): Cast => correctPeople(seen, found, people);
  return correctEvents(text, analyzeArticle(text, recognition, metadata, casting), events);
}

type PlacedCorrection = ArticleCorrection | PersonCorrection | EventCorrection;

/** Of the lines that an article is known by so many have to be there: in its file, and in one of another name. */
const SHARE_OF_LINES = { named: 0.4, moved: 0.6 };

/** All that the reader corrected, by article; a `file` is what the corpus names the article by. */
export class Corrections {
  readonly #byArticle: ReadonlyMap<string, readonly PlacedCorrection[]>;
  readonly #byLine: ReadonlyMap<string, readonly ArticlePlace[]>;
  /** By the words of either sentence, and by what stands around it in its file. */
  readonly #links: ReadonlyMap<string, readonly LinkCorrection[]>;

  constructor(all: Iterable<Correction> = []) {
    const [placed, links]: [PlacedCorrection[], LinkCorrection[]] = [[], []];
    for (const each of all) {
      if (each.kind === 'notTheSame') links.push(each);
      else placed.push(each);
    }
    placed.sort((a, b) => (a.at ?? '').localeCompare(b.at ?? ''));
    this.#byArticle = gathered(placed.flatMap((each) => filesOf(each).map((file) => [file, each] as const)));
    const places = placed.flatMap(placesOf);
    this.#byLine = gathered(places.flatMap((place) => place.lines.map((line) => [line, place] as const)));
    this.#links = gathered(
      links.flatMap((link) => link.passages.flatMap((passage) => keysOf(passage).map((key) => [key, link] as const))),
    );
  }

  /** The articles that are named. */
  articles(): Iterable<string> {
    return this.#byArticle.keys();
  }

  names(path: string): boolean {
    return this.#byArticle.has(path);
  }

  /** Nothing that was said of another text in a file of this name counts. */
  of(path: string, text: string): Corrected {
    const named = this.#byArticle.get(path);
    if (!named) return UNCORRECTED;
    const lines = linesIn(text);
    const holding = named.filter((correction) =>
      placesOf(correction)
        .filter(({ file }) => file === path)
        .every((place) => {
          const there = place.lines.filter((line) => lines.has(line)).length;
          return there >= SHARE_OF_LINES.named * place.lines.length;
        }),
    );
    const metadata: Partial<Record<MetadataKey, string | null>> = {};
    const [people, events]: [PersonCorrection[], EventCorrection[]] = [[], []];
    let corrected = UNCORRECTED;
    for (const each of holding) {
      switch (each.kind) {
        case 'reading':
          corrected = { ...corrected, reading: each.value };
          break;
        case 'notASource':
          corrected = { ...corrected, isSource: false };
          break;
        case 'undated':
          corrected = { ...corrected, undated: true };
          break;
        case 'headline':
        case 'publisher':
        case 'publicationDate':
          metadata[each.kind] = each.value;
          break;
        case 'eventShown':
        case 'eventDay':
        case 'eventSource':
          events.push(each);
          break;
        default:
          people.push(each);
      }
    }
    return { ...corrected, metadata, people, events };
  }

  /** Whether articles can be found by their lines. */
  get knowsLines(): boolean {
    return this.#byLine.size > 0;
  }

  /** The articles of other names that say the same as this one: what is said of them may be said of this one by now. */
  namesakesOf(path: string, text: string): string[] {
    if (!this.knowsLines || this.names(path)) return [];
    const found = new Map<ArticlePlace, number>();
    for (const line of linesIn(text))
      for (const each of this.#byLine.get(line) ?? []) found.set(each, (found.get(each) ?? 0) + 1);
    const files = [...found].flatMap(([{ file, lines }, count]) =>
      count >= SHARE_OF_LINES.moved * lines.length ? [file] : [],
    );
    return [...new Set(files)];
  }

  /** Whether anything was said of this article that is not said in the other list. */
  differs(path: string, other: Corrections): boolean {
    return JSON.stringify(this.#byArticle.get(path)) !== JSON.stringify(other.#byArticle.get(path));
  }

  /** Whether any link was called wrong. */
  get partsLinks(): boolean {
    return this.#links.size > 0;
  }

  /** Whether the reader said that these two do not tell the same. */
  part(a: Passage, b: Passage): boolean {
    return keysOf(a).some((key) =>
      this.#links
        .get(key)
        ?.some(
          ({ passages: [one, other] }) =>
            (isSamePassage(one, a) && isSamePassage(other, b)) || (isSamePassage(one, b) && isSamePassage(other, a)),
        ),
    );
  }
}

const filesOf = (correction: Correction): string[] => [...new Set(placesOf(correction).map(({ file }) => file))];

const keysOf = ({ file, words, before, after }: Passage): string[] => [words, JSON.stringify([file, before, after])];
