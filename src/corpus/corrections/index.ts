import type { ArticleAnalysis } from '../../article';
import { groupBy } from '../../article/groupBy';
import type { ArticleCorrection, Correction, LinkCorrection, MetadataKey, Passage, Reading } from './correction';
import { isSamePassage, linesIn } from './places';

export {
  type ArticleCorrection,
  type ArticlePlace,
  type Correction,
  isMetadata,
  type LinkCorrection,
  LONGEST,
  type MetadataCorrection,
  type MetadataKey,
  type Passage,
  type Reading,
  subjectOf,
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
export { linesOf, passageAt, sentenceWords } from './places';

/** The same correction, with its articles named another way; null where the one that it is about has no name there. */
export function renamed(correction: Correction, rename: (file: string) => string | null): Correction | null {
  if (correction.kind === 'notTheSame') {
    const [a, b] = correction.passages.map((each) => ({
      ...each,
      file: each.file === null ? null : rename(each.file),
    }));
    return a && b ? { ...correction, passages: [a, b] } : null;
  }
  const file = rename(correction.article.file);
  return file === null ? null : { ...correction, article: { ...correction.article, file } };
}

/** What the reader says of one article. */
export interface Corrected {
  readonly reading: Reading | null;
  /** What counts instead of what the article says of itself. */
  readonly metadata: Partial<Pick<ArticleAnalysis, MetadataKey>>;
  readonly isSource: boolean;
  /** The reader leaves it undated. */
  readonly undated: boolean;
}

const UNCORRECTED: Corrected = { reading: null, metadata: {}, isSource: true, undated: false };

/** Of the lines that an article is known by so many have to be there: in its file, and in one of another name. */
const SHARE_OF_LINES = { named: 0.4, moved: 0.6 };

/** All that the reader corrected, by article; a `file` is what the corpus names the article by. */
export class Corrections {
  readonly #byArticle: ReadonlyMap<string, readonly ArticleCorrection[]>;
  readonly #byLine: ReadonlyMap<string, readonly ArticleCorrection[]>;
  /** By the words of either sentence, and by what stands around it in its file. */
  readonly #links: ReadonlyMap<string, readonly LinkCorrection[]>;

  constructor(all: Iterable<Correction> = []) {
    const [ofArticles, links]: [ArticleCorrection[], LinkCorrection[]] = [[], []];
    for (const each of all) {
      if (each.kind === 'notTheSame') links.push(each);
      else ofArticles.push(each);
    }
    this.#byArticle = groupBy(ofArticles, ({ article }) => article.file);
    this.#byLine = gathered(ofArticles.flatMap((each) => each.article.lines.map((line) => [line, each] as const)));
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
    const holding = named.filter(({ article }) => {
      const there = article.lines.filter((line) => lines.has(line)).length;
      return there >= SHARE_OF_LINES.named * article.lines.length;
    });
    const metadata: Partial<Record<MetadataKey, string | null>> = {};
    let corrected = UNCORRECTED;
    for (const each of holding) {
      if (each.kind === 'reading') corrected = { ...corrected, reading: each.value };
      else if (each.kind === 'notASource') corrected = { ...corrected, isSource: false };
      else if (each.kind === 'undated') corrected = { ...corrected, undated: true };
      else metadata[each.kind] = each.value;
    }
    return { ...corrected, metadata };
  }

  /** Whether articles can be found by their lines. */
  get knowsLines(): boolean {
    return this.#byLine.size > 0;
  }

  /** Those of articles of other names that say the same as this one: what they name may be this one by now. */
  ofNamesakes(path: string, text: string): ArticleCorrection[] {
    if (!this.knowsLines || this.names(path)) return [];
    const found = new Map<ArticleCorrection, number>();
    for (const line of linesIn(text))
      for (const each of this.#byLine.get(line) ?? []) found.set(each, (found.get(each) ?? 0) + 1);
    return [...found].flatMap(([each, count]) =>
      count >= SHARE_OF_LINES.moved * each.article.lines.length ? [each] : [],
    );
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

const keysOf = ({ file, words, before, after }: Passage): string[] => [words, JSON.stringify([file, before, after])];

function gathered<Value>(pairs: Iterable<readonly [string, Value]>): Map<string, Value[]> {
  const groups = groupBy(pairs, ([key]) => key);
  return new Map([...groups].map(([key, group]) => [key, group.map(([, value]) => value)]));
}
