import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ArticleAnalysis, analyzeArticle } from '../../../src/article';
import { Corpus, type Corroboration, withoutBlocks } from '../../../src/corpus';

/** The name of an article and words of one of its sentences: "tern-courier-flood: The gates fell open". */
export type Words = string;
export type Between = readonly [Words, Words];

/** What holds of articles, or does not hold today. */
interface Expectation {
  readonly what: string;
  /** Why it does not hold; absent where it does. */
  readonly missed?: string;
}

interface Pair extends Expectation {
  readonly between: Between;
}

interface Fact {
  readonly fact: string;
  readonly told: readonly Words[];
  /** Sentences that tell a part of it, or only touch upon it. */
  readonly partly?: readonly Words[];
}

export const PLANTED = ['conflicts', 'updates', 'repeats', 'quotations', 'cites'] as const;
export type Planted = (typeof PLANTED)[number];

type Story = Readonly<Partial<Record<Planted, readonly Pair[]>>> & {
  readonly articles: readonly string[];
  readonly facts: readonly Fact[];
  /** Why no fact is shown to be backed today. */
  readonly unbacked?: string;
  /** Sentences that their own article corrects. */
  readonly withdrawn?: readonly (Expectation & { readonly sentence: Words })[];
  readonly never?: readonly (Pair & { readonly never: 'linked' | 'conflicts' })[];
  /** Links that are shown today and should not be. */
  readonly wrong?: readonly Pair[];
};

interface Expected {
  /** Files that are a reporter's own. */
  readonly notes: readonly string[];
  /** Articles that are not read as such today, and what they are. */
  readonly unread: Readonly<Record<string, string>>;
  readonly stories: Readonly<Record<string, Story>>;
  /** What articles of different stories tell. */
  readonly across: readonly Fact[];
}

export const folder = join(process.cwd(), 'test', 'fixtures', 'stories');
export const expected: Expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
export const stories = Object.entries(expected.stories);

/** Says the headline again. */
const TRAILER = /The post .+ appeared first on .+/;

/** All of the folder, read together; the reader says that the notes are no source. */
export class StoryFolder {
  readonly #articles = new Map<string, { readonly text: string; readonly analysis: ArticleAnalysis }>();
  readonly #corpus = new Corpus();
  readonly #links = new Map<string, Corroboration>();

  constructor() {
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
      const name = file.replace('.txt', '');
      const text = readFileSync(join(folder, file), 'utf8');
      const analysis = analyzeArticle(text);
      this.#articles.set(name, { text, analysis });
      this.#corpus.set(name, text, analysis);
    }
    for (const [name, { text, analysis }] of this.#articles)
      this.#articles.set(name, { text, analysis: withoutBlocks(analysis, this.#corpus.furnitureOf(name)) });
    for (const note of expected.notes) this.#corpus.count(note, false);
    for (const link of this.#corpus.allCorroborations())
      if (!hasNotes(link)) this.#links.set(keyOf(endsOf(link)), link);
  }

  get files(): readonly string[] {
    return [...this.#articles.keys()];
  }

  /** What is shown of the links between articles. */
  get shown(): readonly Corroboration[] {
    return [...this.#links.values()].filter(({ shown }) => shown);
  }

  /** The links by which notes back an article. */
  notesBacking(article: string): readonly Corroboration[] {
    return this.#corpus.shownCorroborations(article).filter(hasNotes);
  }

  isRead(article: string): boolean {
    return this.#of(article).analysis.recognition.recognized;
  }

  wordsIn(article: string): number {
    return this.#of(article).text.split(/\s+/).filter(Boolean).length;
  }

  /** How often the words stand in their article. */
  timesOf(words: Words): number {
    const { article, text } = parted(words);
    return this.#of(article).text.replace(TRAILER, '').split(text).length - 1;
  }

  linkBetween(between: Between): Corroboration | undefined {
    return this.#links.get(keyOf(between.map((words) => this.endOf(words))));
  }

  /** The sentence that has the words, as "ARTICLE INDEX"; what is read as no sentence has no index. */
  endOf(words: Words): string {
    const { article, text } = parted(words);
    const read = this.#of(article);
    const at = read.text.indexOf(text);
    return `${article} ${read.analysis.sentences.findIndex(({ start, end }) => start <= at && at < end)}`;
  }

  /** The ends of every two sentences of different articles of which one tells a fact and the other at least a part of it. */
  endsOfFacts(facts: readonly Fact[]): ReadonlySet<string> {
    const pairs = facts.flatMap(({ told, partly = [] }) =>
      told.flatMap((one) => [...told, ...partly].map((other) => [one, other] as const)),
    );
    return new Set(
      pairs
        .filter(([one, other]) => parted(one).article !== parted(other).article)
        .map((pair) => keyOf(pair.map((words) => this.endOf(words)))),
    );
  }

  describe({ a, b, relation, score }: Corroboration): string {
    const [one, other] = [a, b].map(({ path, sentence }) => {
      const { text, analysis } = this.#of(path);
      const { start = 0, end = 0 } = analysis.sentences[sentence] ?? {};
      return `${path}: ${text.slice(start, end)}`;
    });
    return `${relation} (${score.toFixed(2)})\n    ${one}\n    ${other}`;
  }

  #of(article: string) {
    const found = this.#articles.get(article);
    if (!found) throw new Error(`There is no ${article}.txt`);
    return found;
  }
}

const hasNotes = ({ a, b }: Corroboration): boolean => [a, b].some(({ path }) => expected.notes.includes(path));

export const endsOf = ({ a, b }: Corroboration): string[] => [a, b].map(({ path, sentence }) => `${path} ${sentence}`);

export const keyOf = (ends: readonly string[]): string => [...ends].sort().join(' | ');

/** All words that a story or a list of facts quotes. */
export const wordsOf = ({
  facts,
  withdrawn = [],
  never = [],
  wrong = [],
  ...planted
}: Omit<Story, 'articles'>): Words[] => [
  ...facts.flatMap(({ told, partly = [] }) => [...told, ...partly]),
  ...withdrawn.map(({ sentence }) => sentence),
  ...[...never, ...wrong, ...PLANTED.flatMap((kind) => planted[kind] ?? [])].flatMap(({ between }) => between),
];

function parted(words: Words): { readonly article: string; readonly text: string } {
  const colon = words.indexOf(': ');
  return { article: words.slice(0, colon), text: words.slice(colon + 2) };
}
