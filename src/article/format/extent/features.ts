import type { Passage } from '../passage';
import { type Clues, cluesOf, OWN } from './clues';
import { type WordOdds, wordOdds } from './wordOdds';

const NEIGHBOURS = [-3, -2, -1, 1, 2, 3];
const NEAR = 6;
const MOST = 40;
/** So many passages around show whether a stretch is text or a list of titles. */
const WIDE = 15;
/** A run of so much prose, in UTF-16 code units, ends what a heading of a list or of comments begins. */
const LONG_PROSE = 300;

const OF_NEIGHBOUR = [
  'length',
  'ends a sentence',
  'set aside',
  'odds',
  'stamped',
  'heading',
  'digits',
  'ends in :',
] as const;
const OF_PLACE = [
  'gap',
  'share of the file above',
  'prose above',
  'prose below',
  'passages since prose',
  'passages until prose',
  'prose among the next',
  'prose among the last',
  'headings above',
  'headings below',
  'passages since a heading',
  'prose since a heading',
  'under comments',
  'closing lines above',
  'known names',
  'known content words',
  'names',
  'same text elsewhere',
  'odds nearby above',
  'odds nearby below',
  'short lines nearby above',
  'short lines nearby below',
  'answers nearby',
  'stamps nearby',
  'set aside nearby above',
  'set aside nearby below',
  'personal nearby',
  'passages below the headline',
  'passages since author or date',
  'titles nearby above',
  'titles nearby below',
  'prose widely above',
  'prose widely below',
  'same words further up',
] as const;

/** The names of the features, in order. */
export const FEATURES: readonly string[] = [
  ...OWN,
  ...NEIGHBOURS.flatMap((offset) => OF_NEIGHBOUR.map((name) => `${name} at ${offset}`)),
  ...OF_PLACE,
];

const flag = (value: boolean): number => (value ? 1 : 0);

/** Sums of a value over any stretch of passages. */
class Sums {
  readonly #upTo: Float64Array;

  constructor(clues: readonly Clues[], amountOf: (clue: Clues) => number) {
    this.#upTo = new Float64Array(clues.length + 1);
    clues.forEach((clue, i) => {
      this.#upTo[i + 1] = (this.#upTo[i] ?? 0) + amountOf(clue);
    });
  }

  between(start: number, end: number): number {
    const last = this.#upTo.length - 1;
    const at = (i: number): number => this.#upTo[Math.min(Math.max(i, 0), last)] ?? 0;
    return at(end) - at(start);
  }
}

/** How many passages of prose use each word, up to the first heading of a list or of comments below some of it. */
function knownWords(clues: readonly Clues[]): ReadonlyMap<string, number> {
  const known = new Map<string, number>();
  let prose = 0;
  for (const { prose: isProse, names, content, heading, comments } of clues) {
    if (prose > 2 && (heading || comments)) break;
    if (!isProse) continue;
    prose++;
    for (const word of [...names, ...content]) known.set(word, (known.get(word) ?? 0) + 1);
  }
  return known;
}

const shareKnown = (words: readonly string[], known: ReadonlyMap<string, number>, own: number): number =>
  words.length === 0 ? -1 : words.filter((word) => (known.get(word) ?? 0) > own).length / words.length;

/** The distance to the nearest passage of a kind on one side, per passage. */
function distances<T>(items: readonly T[], isIt: (item: T) => boolean): Float64Array {
  const result = new Float64Array(items.length);
  let distance = MOST;
  items.forEach((item, i) => {
    result[i] = distance;
    distance = isIt(item) ? 1 : Math.min(distance + 1, MOST);
  });
  return result;
}

/** A line that could be the title of a story: some words, and no sentence. */
const isTitle = ({ ends, words, prose, short, stamped }: Clues): boolean =>
  !ends && !prose && !short && !stamped && words >= 4 && words <= 18;

/** Passages below the headline, negative above it; far below where the file has none. */
function belowHeadline(passages: readonly Passage[]): (i: number) => number {
  const headline = passages.findIndex(({ kind }) => kind === 'headline');
  return (i) => (headline < 0 ? MOST + 1 : Math.max(Math.min(i - headline, MOST), -MOST));
}

const isAuthorship = ({ kind }: Passage): boolean => kind === 'byline' || kind === 'date';

/** What decides whether each passage belongs to the article. Linear in the length of the file. */
export function featuresOf(passages: readonly Passage[], odds: WordOdds = wordOdds): Float64Array[] {
  const clues = passages.map((passage) => cluesOf(passage, odds));
  const known = knownWords(clues);
  const length = new Sums(clues, (clue) => clue.length);
  const words = new Sums(clues, (clue) => clue.words);
  const oddsSums = new Sums(clues, (clue) => clue.odds);
  const prose = new Sums(clues, (clue) => (clue.prose ? clue.length : 0));
  const short = new Sums(clues, (clue) => flag(clue.short));
  const answers = new Sums(clues, (clue) => flag(clue.answers));
  const stamps = new Sums(clues, (clue) => flag(clue.stamped));
  const aside = new Sums(clues, (clue) => flag(clue.aside));
  const personal = new Sums(clues, (clue) => clue.personal);
  const total = length.between(0, clues.length);
  const firstProse = clues.findIndex((clue) => clue.prose);
  const heads = new Sums(clues, (clue) => flag(clue.heading || clue.comments));
  const closing = new Sums(clues, (clue) => flag(clue.closing));
  const sinceProse = distances(clues, (clue) => clue.prose);
  const untilProse = distances([...clues].reverse(), (clue) => clue.prose).reverse();
  const titles = new Sums(clues, (clue) => flag(isTitle(clue)));
  const sinceHeadline = belowHeadline(passages);
  const sinceAuthor = distances(passages, isAuthorship);
  const seen = new Map<string, number>();
  const copies = new Map<string, number>();
  for (const { folded } of passages) copies.set(folded, (copies.get(folded) ?? 0) + 1);
  let heading = -1;
  let comments = false;
  return clues.map((clue, i) => {
    if (heading >= 0 && prose.between(heading, i) > LONG_PROSE * 3) heading = -1;
    if (heading < 0) comments = false;
    const own = clue.prose ? 1 : 0;
    const folded = passages[i]?.folded ?? '';
    const before = seen.get(folded) ?? 0;
    seen.set(folded, before + 1);
    const meanOdds = (start: number, end: number): number =>
      oddsSums.between(start, end) / Math.max(words.between(start, end), 1);
    const row = Float64Array.of(
      ...clue.own,
      ...NEIGHBOURS.flatMap((offset) => {
        const other = clues[i + offset];
        if (!other) return [-1, -1, -1, 0, -1, -1, -1, -1];
        return [
          Math.log(other.length),
          flag(other.ends),
          flag(other.aside),
          other.odds / Math.max(other.words, 1),
          flag(other.stamped),
          flag(other.heading || other.comments),
          other.digits,
          flag(other.opens),
        ];
      }),
      Math.min(passages[i]?.gap ?? 0, 5),
      length.between(0, i) / total,
      Math.log1p(prose.between(0, i)),
      Math.log1p(prose.between(i + 1, clues.length)),
      sinceProse[i] ?? MOST,
      untilProse[i] ?? MOST,
      prose.between(i + 1, i + 1 + NEAR) / Math.max(length.between(i + 1, i + 1 + NEAR), 1),
      prose.between(i - NEAR, i) / Math.max(length.between(i - NEAR, i), 1),
      Math.min(heads.between(Math.max(firstProse, 0), i), 6),
      Math.min(heads.between(i + 1, clues.length), 6),
      heading < 0 ? MOST : Math.min(i - heading, MOST),
      heading < 0 ? -1 : Math.log1p(prose.between(heading, i)),
      flag(comments),
      Math.min(closing.between(Math.max(firstProse, 0), i), 4),
      shareKnown(clue.names, known, own),
      shareKnown(clue.content, known, own),
      clue.names.length,
      Math.min(copies.get(folded) ?? 1, 3),
      meanOdds(i - NEAR, i),
      meanOdds(i + 1, i + 1 + NEAR),
      short.between(i - NEAR, i),
      short.between(i + 1, i + 1 + NEAR),
      answers.between(i - NEAR, i + 1 + NEAR),
      stamps.between(i - NEAR, i + 1 + NEAR),
      aside.between(i - NEAR, i),
      aside.between(i + 1, i + 1 + NEAR),
      personal.between(i - NEAR, i + 1 + NEAR),
      sinceHeadline(i),
      sinceAuthor[i] ?? MOST,
      titles.between(i - NEAR, i),
      titles.between(i + 1, i + 1 + NEAR),
      prose.between(i - WIDE, i) / Math.max(length.between(i - WIDE, i), 1),
      prose.between(i + 1, i + 1 + WIDE) / Math.max(length.between(i + 1, i + 1 + WIDE), 1),
      Math.min(before, 3),
    );
    if (clue.heading || clue.comments) {
      heading = i;
      comments = clue.comments;
    }
    return row;
  });
}
