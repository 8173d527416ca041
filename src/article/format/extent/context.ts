import type { Passage } from '../passage';
import { isProse } from '../rules/prose';

/** Neighbours on either side whose log-odds are looked at one by one. */
const NEIGHBOURS = [-4, -3, -2, -1, 1, 2, 3, 4];
/** And those that are looked at together. */
const NEAR = [8, 20];
const MOST = 40;
/** Log-odds are cut off here. */
const CERTAIN = 6;
/** From these log-odds on a paragraph is most likely the article's, or the page's. */
const SURE = 2.5;
const UNKNOWN = -CERTAIN - 1;

/** The names of what is known of a passage when all have been weighed by themselves, in order. */
export const CONTEXT: readonly string[] = [
  'odds',
  ...NEIGHBOURS.map((offset) => `odds at ${offset}`),
  ...NEAR.flatMap((reach) => [`odds of ${reach} above`, `odds of ${reach} below`]),
  'text of the article above',
  'text of the article below',
  'text of the page above',
  'text of the page below',
  'passages since the article',
  'passages until the article',
  'passages since the page',
  'passages until the page',
  'length',
  'prose',
  'set aside',
  'share of the file above',
];

/** Sums up to each passage. */
function sumsOf(values: readonly number[]): Float64Array {
  const sums = new Float64Array(values.length + 1);
  values.forEach((value, i) => {
    sums[i + 1] = (sums[i] ?? 0) + value;
  });
  return sums;
}

function distancesTo(found: readonly boolean[]): { readonly since: Float64Array; readonly until: Float64Array } {
  const since = new Float64Array(found.length).fill(MOST);
  const until = new Float64Array(found.length).fill(MOST);
  for (let i = 1; i < found.length; i++) since[i] = found[i - 1] ? 1 : Math.min((since[i - 1] ?? MOST) + 1, MOST);
  for (let i = found.length - 2; i >= 0; i--) until[i] = found[i + 1] ? 1 : Math.min((until[i + 1] ?? MOST) + 1, MOST);
  return { since, until };
}

/** What the log-odds around each passage say of it. Linear in the length of the file. */
export function contextOf(passages: readonly Passage[], odds: readonly number[]): Float64Array[] {
  const own = odds.map((value) => Math.max(Math.min(value, CERTAIN), -CERTAIN));
  const lengths = passages.map(({ text }) => text.length);
  const prose = passages.map((passage) => isProse(passage));
  const weights = sumsOf(lengths.map(Math.sqrt));
  const weighted = sumsOf(own.map((value, i) => value * Math.sqrt(lengths[i] ?? 0)));
  const ofArticle = own.map((value, i) => prose[i] === true && value >= SURE);
  const ofPage = own.map((value) => value <= -SURE);
  const article = sumsOf(ofArticle.map((is, i) => (is ? (lengths[i] ?? 0) : 0)));
  const page = sumsOf(ofPage.map((is, i) => (is ? (lengths[i] ?? 0) : 0)));
  const total = sumsOf(lengths);
  const end = passages.length;
  const between = (sums: Float64Array, from: number, to: number): number =>
    (sums[Math.min(Math.max(to, 0), end)] ?? 0) - (sums[Math.min(Math.max(from, 0), end)] ?? 0);
  const mean = (from: number, to: number): number =>
    between(weighted, from, to) / Math.max(between(weights, from, to), 1);
  const [toArticle, toPage] = [distancesTo(ofArticle), distancesTo(ofPage)];
  return passages.map(({ kind, text }, i) =>
    Float64Array.of(
      own[i] ?? 0,
      ...NEIGHBOURS.map((offset) => own[i + offset] ?? UNKNOWN),
      ...NEAR.flatMap((reach) => [mean(i - reach, i), mean(i + 1, i + 1 + reach)]),
      Math.log1p(between(article, 0, i)),
      Math.log1p(between(article, i + 1, end)),
      Math.log1p(between(page, 0, i)),
      Math.log1p(between(page, i + 1, end)),
      toArticle.since[i] ?? MOST,
      toArticle.until[i] ?? MOST,
      toPage.since[i] ?? MOST,
      toPage.until[i] ?? MOST,
      Math.log(text.length),
      prose[i] ? 1 : 0,
      kind === null || kind === 'headline' ? 0 : 1,
      between(total, 0, i) / Math.max(between(total, 0, end), 1),
    ),
  );
}
