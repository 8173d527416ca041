import type { MeasuredQuantity } from '../../profile/articleProfile';
import type { Moment } from '../../profile/moments';
import { agree } from '../../profile/quantities';
import type { SentencePair } from '../sentencePair';
import { strangePlaces } from '../strangers';
import type { AlignedWords } from './alignedWords';

/** Two numbers of one thing that cannot both be right at one time. */
export interface NumberClash {
  readonly a: MeasuredQuantity;
  readonly b: MeasuredQuantity;
  /** `contradiction`; `later`, where it grew between the days of the articles; `apart`, where each is of its own day, place or period. */
  readonly verdict: 'contradiction' | 'later' | 'apart';
}

export function* numbersThatClash(pair: SentencePair, words: AlignedWords): Generator<NumberClash> {
  const { first, second } = pair.articles;
  const [ofA, ofB] = [first.quantitiesOf(pair.candidate.a), second.quantitiesOf(pair.candidate.b)];
  const isToldBy = (others: readonly MeasuredQuantity[], quantity: MeasuredQuantity) =>
    others.some((other) => other.unit === quantity.unit && agree(other, quantity));
  for (const a of ofA) {
    if (isToldBy(ofB, a)) continue;
    for (const b of ofB) {
      if (isToldBy(ofA, b) || !countOne(a, b) || areFarApart(a, b) || !areAligned(a, b, pair, words)) continue;
      yield { a, b, verdict: verdictOn(a, b, pair) };
    }
  }
}

/** The dead of one report are not the injured of another. */
const countOne = (a: MeasuredQuantity, b: MeasuredQuantity): boolean =>
  a.unit !== '' && a.unit === b.unit && (a.fate === b.fate || a.fate === '' || b.fate === '');

/** Accounts of one thing that differ more than this differ in what they count. */
const MOST_TIMES = 5;
const areFarApart = ({ value: a }: MeasuredQuantity, { value: b }: MeasuredQuantity): boolean =>
  Math.max(a, b) > MOST_TIMES * Math.min(a, b);

/** From this share of the words on, sentences are of one pattern, and what fills one gap of it is compared. */
const ONE_PATTERN = 0.5;
/** Words of the number and of its unit. */
const NUMBER_WORDS = 2;
/** The nearest words that say what a number measures. */
const NEAREST = 6;
/** How many of them both have, and what they weigh at least. */
const FEWEST_SHARED = 2;
const LEAST_WEIGHT = 9;
const LEAST_SHARE = 0.34;

/** Whether two numbers of one unit measure one thing: they fill one gap, tell one fate, or most is said around both. */
function areAligned(a: MeasuredQuantity, b: MeasuredQuantity, pair: SentencePair, words: AlignedWords): boolean {
  if (words.share >= ONE_PATTERN && words.fillOneGap(a.word, NUMBER_WORDS, b.word, NUMBER_WORDS)) return true;
  if (a.fate !== '' && a.fate === b.fate) return true;
  const [around, theirs] = [a.context.slice(0, NEAREST), b.context.slice(0, NEAREST)];
  let [shared, weight, total] = [0, 0, 0];
  for (const term of new Set(around)) {
    total += pair.weightOf(term);
    const there = theirs.find((other) => other === term || pair.areRelated(other, term));
    if (there === undefined) continue;
    shared++;
    weight += Math.min(pair.weightOf(term), pair.weightOf(there));
  }
  return shared >= FEWEST_SHARED && weight >= LEAST_WEIGHT && weight >= LEAST_SHARE * total;
}

/** A time longer than this is one that numbers are given for. */
const PERIOD_DAYS = 6;
const isPeriod = ({ from, to }: Moment): boolean => to - from >= PERIOD_DAYS;
const isDay = ({ from, to }: Moment): boolean => from === to;
const isSame = (one: Moment, other: Moment): boolean => one.from === other.from && one.to === other.to;

function verdictOn(a: MeasuredQuantity, b: MeasuredQuantity, pair: SentencePair): NumberClash['verdict'] {
  const {
    articles: { first, second },
    candidate,
  } = pair;
  const [here, there] = [first.momentsOf(candidate.a), second.momentsOf(candidate.b)];
  if (areApart(here.filter(isPeriod), there.filter(isPeriod))) return 'apart';
  const [days, otherDays] = [first.profile.day, second.profile.day];
  const grew = days !== null && otherDays !== null && days !== otherDays && (a.value - b.value) * (days - otherDays) > 0;
  const ofOtherDays = areDisjoint(here.filter(isDay), there.filter(isDay));
  const ofOtherPlaces =
    strangePlaces(first, candidate.a, second).length > 0 && strangePlaces(second, candidate.b, first).length > 0;
  if (ofOtherPlaces) return 'apart';
  if (grew && (a.fate !== '' || isCount(a))) return 'later';
  return ofOtherDays || (days !== otherDays && isRate(a)) ? 'apart' : 'contradiction';
}

/** Money, percentages and degrees go up and down; what is counted adds up. */
const isRate = ({ unit }: MeasuredQuantity): boolean => /^[%$€£¥]|^degree$|^point$/.test(unit);
const isCount = (quantity: MeasuredQuantity): boolean => !isRate(quantity) && Number.isInteger(quantity.value);

/** Both name periods, and not the same. */
const areApart = (ofA: readonly Moment[], ofB: readonly Moment[]): boolean =>
  ofA.length > 0 &&
  ofB.length > 0 &&
  !(ofA.every((one) => ofB.some((other) => isSame(one, other))) && ofB.every((one) => ofA.some((other) => isSame(one, other))));

/** Both name days, and none of them the same. */
const areDisjoint = (ofA: readonly Moment[], ofB: readonly Moment[]): boolean =>
  ofA.length > 0 && ofB.length > 0 && !ofA.some((one) => ofB.some((other) => isSame(one, other)));
