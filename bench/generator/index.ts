/**
 * Invented news, for measuring: stories that several outlets tell in different words, laid out as scrapers leave them, with
 * the sentences that tell the same known. The same seed makes the same articles, and a larger folder begins with the
 * articles of a smaller one.
 */
import { agencyCopy, type Draft, writeArticle } from './article';
import { isoDate } from './calendar';
import { layOut, type Page, type Place } from './layout';
import { outlets } from './outlet';
import { Random } from './random';
import type { Telling } from './reporter';
import { inventStory, type Story } from './story';

export type { Place } from './layout';

/** A sentence of this article and one of an article that came before it, both of which tell the same. */
export interface KnownLink {
  readonly here: Place;
  readonly there: { readonly article: string; readonly place: Place };
  /** repeats: four words in five are the same. conflicts: a number is told differently. */
  readonly relation: 'corroborates' | 'conflicts' | 'repeats';
}

export interface GeneratedArticle {
  /** A file name. */
  readonly name: string;
  readonly text: string;
  readonly outlet: string;
  /** The same for all articles that tell one story. */
  readonly story: number;
  /** The same for all stories of one kind: two ferries that run aground. */
  readonly kind: number;
  /** ISO date; the text may not give it. */
  readonly published: string;
  readonly links: readonly KnownLink[];
}

export interface GeneratorOptions {
  readonly count: number;
  readonly seed: number;
  /** UTF-16 units of an article's sentences on average; what stands around them comes on top. */
  readonly size?: number;
}

/** How many outlets tell a story: most stories are told once or twice, some by everyone. */
const TELLINGS = [1, 1, 1, 1, 2, 2, 3, 3, 4, 5, 6, 8, 12];

/** Days after its beginning until which a story is told. */
const NEWS_DAYS = 6;

export function* generateArticles({ count, seed, size = 2700 }: GeneratorOptions): Generator<GeneratedArticle> {
  let index = 0;
  for (let story = 0; index < count; story++) {
    for (const article of tellStory(new Random(seed, story), size, index)) {
      if (index++ === count) return;
      yield { ...article, story };
    }
  }
}

/** @param index the number of the story's first article. */
function* tellStory(random: Random, size: number, index: number): Generator<Omit<GeneratedArticle, 'story'>> {
  const story = inventStory(random);
  const tellers = random.shuffle(outlets).slice(0, random.pick(TELLINGS));
  const copy = random.chance(0.4) ? agencyCopy(story, random) : [];
  const before: { name: string; page: Page }[] = [];
  for (const outlet of tellers) {
    const draft = drafted(story, outlet, copy, size, random);
    const page = layOut(story, draft, random);
    const name = `${String(index + before.length).padStart(6, '0')}-${slug(outlet.name)}.txt`;
    yield {
      name,
      text: page.text,
      kind: story.kind,
      outlet: outlet.name,
      published: isoDate(draft.published),
      links: before.flatMap((other) => linksBetween(page, other.page, other.name)),
    };
    before.push({ name, page });
  }
}

function drafted(story: Story, outlet: Draft['outlet'], copy: readonly Telling[], size: number, random: Random): Draft {
  const published = story.firstDay + random.integer(0, NEWS_DAYS);
  const usesCopy = published - story.firstDay <= 1 && random.chance(0.5);
  const own = Math.round((size * random.integer(50, 150)) / 100);
  return writeArticle(story, { outlet, published, copy: usesCopy ? copy : [], size: own }, random);
}

const slug = (name: string): string => name.toLowerCase().replace(/[^a-z]+/g, '-');

function linksBetween(page: Page, other: Page, article: string): KnownLink[] {
  return page.tellings.flatMap(({ telling, place: here }) =>
    other.tellings
      .filter((each) => each.telling.fact === telling.fact)
      .map((each) => ({ here, there: { article, place: each.place }, relation: relationOf(telling, each.telling) })),
  );
}

function relationOf(a: Telling, b: Telling): KnownLink['relation'] {
  for (const [name, value] of a.disputed) if ((b.disputed.get(name) ?? value) !== value) return 'conflicts';
  return sharedWords(a.text, b.text) >= 0.8 ? 'repeats' : 'corroborates';
}

/** The share of words that two sentences have in common (Jaccard). */
function sharedWords(a: string, b: string): number {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared / (first.size + second.size - shared);
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
