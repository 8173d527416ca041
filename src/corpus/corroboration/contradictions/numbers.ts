import { tellsPrice } from '../../lexicon/prices';
import type { MeasuredQuantity } from '../../profile/articleProfile';
import { daysBetween, isPeriod, type Moment } from '../../profile/moments';
import { AFTER, AGE_UNIT, agree, CLOCK, SCORE, TIME_UNITS } from '../../profile/quantities';
import type { Vocabulary } from '../../vocabulary';
import type { SentencePair } from '../sentencePair';
import { areOfOtherPlaces } from '../strangers';
import type { AlignedWords } from './alignedWords';
import { areBothToldByBoth, areFiguresOfOneFact, isWithinLimit, sharesNames } from './figures';
import { areClose, areOfOneName, isMoney, isOfThePast, isOneUnit, isRate, measureOne, NEAREST } from './measures';

/** Two numbers of one thing that cannot both be right at one time. */
export interface NumberClash {
  readonly a: MeasuredQuantity;
  readonly b: MeasuredQuantity;
  /** `contradiction`; `later`, where it grew between the days of the articles; `apart`, where each is of its own day, place or period. */
  readonly verdict: 'contradiction' | 'later' | 'apart';
  /** Nearly as high, of one unit, or the only figures of that unit: that both tell one fact needs no other sign. */
  readonly isCertain: boolean;
}

/** Sentences that are less likely to tell one fact give the only figures of two. */
const LEAST_LIKELIHOOD = 0.15;

export function* numbersThatClash(
  pair: SentencePair,
  words: AlignedWords,
  vocabulary: Vocabulary,
  likelihood: number,
): Generator<NumberClash> {
  const { first, second } = pair.articles;
  const [ofA, ofB] = [first.quantitiesOf(pair.candidate.a), second.quantitiesOf(pair.candidate.b)];
  const isToldBy = (others: readonly MeasuredQuantity[], quantity: MeasuredQuantity) =>
    others.some(
      (other) =>
        (isOneUnit(other.unit, quantity.unit) || other.unit === '' || quantity.unit === '') && agree(other, quantity),
    );
  for (const a of ofA) {
    if (isToldBy(ofB, a)) continue;
    const rivals = ofB
      .filter((b) => !isToldBy(ofA, b) && !isWithinLimit(a, b))
      .map((b) => ({
        b,
        isAligned: !isOfOneMoment(b) && measureOne(a, b, pair, words, vocabulary),
        isOneFact: areFiguresOfOneFact(a, b, pair),
      }))
      .filter(({ isAligned, isOneFact }) => isAligned || isOneFact);
    const rival = rivals.find(({ isOneFact }) => isOneFact) ?? rivals.find(({ b }) => areClose(a, b)) ?? rivals[0];
    if (!rival) continue;
    const { b, isAligned, isOneFact } = rival;
    // Of several, each may be a part of what the other counts whole.
    if ((rivals.length > 1 && !isOneFact && !areClose(a, b)) || areBothToldByBoth(a, b, pair)) continue;
    const ofFact = isOneFact ? verdictOnFact(a, b, pair) : 'apart';
    const isCertain =
      (areClose(a, b) && a.unit === b.unit && !isOfOneMoment(a)) ||
      (isOneFact && likelihood >= LEAST_LIKELIHOOD) ||
      (a.fate !== '' && a.fate === b.fate && standOnTop(pair) && sharesNames(pair));
    yield { a, b, verdict: ofFact === 'apart' && isAligned ? verdictOn(a, b, pair, vocabulary) : ofFact, isCertain };
  }
}

/** Sentences of the headline and the lead: the dead whom both count are those of the story. */
const LEAD = 5;
const standOnTop = ({ articles: { first, second }, candidate: { a, b } }: SentencePair): boolean =>
  (a < LEAD || first.isHeadline(a)) && (b < LEAD || second.isHeadline(b));

/** Weeks later others have died. */
const TOLL_DAYS = 14;

const isDay = ({ from, to }: Moment): boolean => from === to;
const isSame = (one: Moment, other: Moment): boolean => one.from === other.from && one.to === other.to;

function verdictOn(
  a: MeasuredQuantity,
  b: MeasuredQuantity,
  pair: SentencePair,
  vocabulary: Vocabulary,
): NumberClash['verdict'] {
  const {
    articles: { first, second },
    candidate,
  } = pair;
  const [here, there] = [first.momentsOf(candidate.a), second.momentsOf(candidate.b)];
  if (areApart(here.filter(isPeriod), there.filter(isPeriod))) return 'apart';
  const [days, otherDays] = [first.profile.day, second.profile.day];
  const grew =
    days !== null && otherDays !== null && days !== otherDays && (a.value - b.value) * (days - otherDays) > 0;
  const ofOtherDays = areDisjoint(here.filter(isDay), there.filter(isDay));
  if (
    (areOfOtherPlaces(pair) && !areOfOneName(a, b, pair)) ||
    (a.fate !== '' && days !== null && otherDays !== null && Math.abs(days - otherDays) > TOLL_DAYS)
  )
    return 'apart';
  // A toll without a day may be that of any.
  if (a.fate !== '' && (days === null || otherDays === null)) return 'later';
  if (grew && (a.fate !== '' || isCount(a))) return 'later';
  const ofOneDay = here.some((one) => isDay(one) && there.some((other) => isSame(one, other)));
  const ofItsDay = days !== otherDays && !ofOneDay && [a, b].some((quantity) => isOfItsDay(quantity, vocabulary));
  return ofOtherDays || ofItsDay ? 'apart' : 'contradiction';
}

/** Each states a rate or a sum of a day or a period of its own. */
function tellOfOtherTimes({ articles: { first, second }, candidate: { a, b } }: SentencePair): boolean {
  const [here, there] = [first.momentsOf(a), second.momentsOf(b)];
  return (
    isOfThePast(first, a) !== isOfThePast(second, b) ||
    areApart(here.filter(isPeriod), there.filter(isPeriod)) ||
    areDisjoint(here.filter(isDay), there.filter(isDay))
  );
}

/** Further apart, each sentence tells of its own time. */
const ONE_TIME = 7;

function areOfOtherTimes({ articles: { first, second }, candidate: { a, b } }: SentencePair): boolean {
  const [here, there] = [first.momentsOf(a), second.momentsOf(b)];
  const areFar = here.every((one) => there.every((other) => daysBetween(one, other) > ONE_TIME));
  return here.length > 0 && there.length > 0 && areFar;
}

/** What does not grow from one day to the next. */
const isFixed = ({ unit }: MeasuredQuantity): boolean =>
  isOfOneMoment({ unit }) || TIME_UNITS.has(unit.replace(AFTER, ''));
const isOfOneMoment = ({ unit }: Pick<MeasuredQuantity, 'unit'>): boolean => [AGE_UNIT, SCORE, CLOCK].includes(unit);

/** The only figures of one story: what is counted has grown between two days, and a share or a height has changed. */
function verdictOnFact(a: MeasuredQuantity, b: MeasuredQuantity, pair: SentencePair): NumberClash['verdict'] {
  const { first, second } = pair.articles;
  const [day, otherDay] = [first.profile.day, second.profile.day];
  if (a.fate !== '' && (day === null || otherDay === null)) return 'later';
  if (isRate(a) ? tellOfOtherTimes(pair) : (a.fate !== '' || isOfOneMoment(a)) && areOfOtherTimes(pair)) return 'apart';
  if (day === null || otherDay === null || day === otherDay || isMoney(a) || isFixed(a)) return 'contradiction';
  if (a.fate !== '' && Math.abs(day - otherDay) > TOLL_DAYS) return 'apart';
  return isRate(a) || (a.value - b.value) * (day - otherDay) > 0 ? 'later' : 'contradiction';
}

const isCount = (quantity: MeasuredQuantity): boolean => !isRate(quantity) && Number.isInteger(quantity.value);

/** Percentages, degrees and prices are others every day; what somebody paid, took or lost is one sum. */
const isOfItsDay = (quantity: MeasuredQuantity, vocabulary: Vocabulary): boolean =>
  isRate(quantity) &&
  (!isMoney(quantity) ||
    quantity.unit.length > 1 ||
    quantity.context.slice(0, NEAREST).some((term) => tellsPrice(vocabulary.term(term))));

/** Both name periods, and not the same. */
const areApart = (ofA: readonly Moment[], ofB: readonly Moment[]): boolean =>
  ofA.length > 0 &&
  ofB.length > 0 &&
  !(
    ofA.every((one) => ofB.some((other) => isSame(one, other))) &&
    ofB.every((one) => ofA.some((other) => isSame(one, other)))
  );

/** Both name days, and none of them the same. */
const areDisjoint = (ofA: readonly Moment[], ofB: readonly Moment[]): boolean =>
  ofA.length > 0 && ofB.length > 0 && !ofA.some((one) => ofB.some((other) => isSame(one, other)));
