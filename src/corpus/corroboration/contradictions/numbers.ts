import type { MeasuredQuantity } from '../../profile/articleProfile';
import type { Moment } from '../../profile/moments';
import { agree } from '../../profile/quantities';
import { stem } from '../../profile/stem';
import type { Vocabulary } from '../../vocabulary';
import type { SentencePair } from '../sentencePair';
import { sharedEvents } from '../sharedEvents';
import { strangePlaces } from '../strangers';
import type { AlignedWords } from './alignedWords';

/** Two numbers of one thing that cannot both be right at one time. */
export interface NumberClash {
  readonly a: MeasuredQuantity;
  readonly b: MeasuredQuantity;
  /** `contradiction`; `later`, where it grew between the days of the articles; `apart`, where each is of its own day, place or period. */
  readonly verdict: 'contradiction' | 'later' | 'apart';
  /** Nearly as high, of one unit. */
  readonly isClose: boolean;
}

export function* numbersThatClash(
  pair: SentencePair,
  words: AlignedWords,
  vocabulary: Vocabulary,
): Generator<NumberClash> {
  const { first, second } = pair.articles;
  const [ofA, ofB] = [first.quantitiesOf(pair.candidate.a), second.quantitiesOf(pair.candidate.b)];
  const isToldBy = (others: readonly MeasuredQuantity[], quantity: MeasuredQuantity) =>
    others.some(
      (other) => (other.unit === quantity.unit || other.unit === '' || quantity.unit === '') && agree(other, quantity),
    );
  for (const a of ofA) {
    if (isToldBy(ofB, a)) continue;
    const rivals = ofB.filter(
      (b) =>
        !isToldBy(ofA, b) &&
        (countOne(a, b, vocabulary) || fillAPattern(a, b, words)) &&
        (!areFarApart(a, b) || fillOnePattern(a, b, words)) &&
        areAligned(a, b, pair, words),
    );
    const b = rivals.find((each) => areClose(a, each)) ?? rivals[0];
    // Of several, each may be a part of what the other counts whole.
    if (!b || (rivals.length > 1 && !areClose(a, b))) continue;
    yield { a, b, verdict: verdictOn(a, b, pair), isClose: areClose(a, b) && a.unit === b.unit };
  }
}

/** The dead of one report are not the injured of another. */
const countOne = (a: MeasuredQuantity, b: MeasuredQuantity, vocabulary: Vocabulary): boolean =>
  (isUnitOf(a.unit, b, vocabulary) || isUnitOf(b.unit, a, vocabulary)) &&
  (a.fate === b.fate || a.fate === '' || b.fate === '');

/** What is counted is not always known ("214 new cases"); where all else is the same, it need not be. */
const SAME_PATTERN = 0.8;
const fillAPattern = (a: MeasuredQuantity, b: MeasuredQuantity, words: AlignedWords): boolean =>
  a.unit === '' && b.unit === '' && fillOnePattern(a, b, words);
const fillOnePattern = (a: MeasuredQuantity, b: MeasuredQuantity, words: AlignedWords): boolean =>
  words.share >= SAME_PATTERN && words.fillOneGap(a.word, 1, b.word, 1);

/** "400,000" counts claims where "claims fell to 400,000". */
const isUnitOf = (unit: string, { unit: own, context }: MeasuredQuantity, vocabulary: Vocabulary): boolean =>
  unit !== '' &&
  (unit === own || (own === '' && context.slice(0, NEAREST).some((term) => vocabulary.term(term) === stem(unit))));

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
/** How many of them both have, and how rare they are at least. */
const FEWEST_SHARED = 2;
const LEAST_RARITY = 11;
const LEAST_SHARE = 0.25;
/** Accounts of one thing are seldom further apart than this; of such numbers one telling word is enough. */
const CLOSE = 1.25;
const TELLING_RARITY = 5;

const areClose = ({ value: a }: MeasuredQuantity, { value: b }: MeasuredQuantity): boolean =>
  Math.max(a, b) <= CLOSE * Math.min(a, b);

/** Whether two numbers of one unit measure one thing: they fill one gap, tell one fate, or most is said around both. */
function areAligned(a: MeasuredQuantity, b: MeasuredQuantity, pair: SentencePair, words: AlignedWords): boolean {
  if (words.share >= ONE_PATTERN && words.fillOneGap(a.word, NUMBER_WORDS, b.word, NUMBER_WORDS)) return true;
  if (a.fate !== '' && a.fate === b.fate) return true;
  const [around, theirs] = [a.context.slice(0, NEAREST), b.context.slice(0, NEAREST)];
  let [shared, rarity, rarest, total] = [0, 0, 0, 0];
  for (const term of new Set(around)) {
    total += pair.rarityOf(term);
    const there = theirs.find((other) => other === term || pair.areRelated(other, term));
    if (there === undefined) continue;
    shared++;
    const least = Math.min(pair.rarityOf(term), pair.rarityOf(there));
    rarity += least;
    rarest = Math.max(rarest, least);
  }
  if (areClose(a, b) && rarest >= TELLING_RARITY) return true;
  return shared >= FEWEST_SHARED && rarity >= LEAST_RARITY && rarity >= LEAST_SHARE * total;
}

/** Weeks later others have died. */
const TOLL_DAYS = 14;

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
  const grew =
    days !== null && otherDays !== null && days !== otherDays && (a.value - b.value) * (days - otherDays) > 0;
  const ofOtherDays = areDisjoint(here.filter(isDay), there.filter(isDay));
  const ofOtherPlaces =
    strangePlaces(first, candidate.a, second).length > 0 && strangePlaces(second, candidate.b, first).length > 0;
  if (ofOtherPlaces || (a.fate !== '' && days !== null && otherDays !== null && Math.abs(days - otherDays) > TOLL_DAYS))
    return 'apart';
  // A toll without a day may be that of any.
  if (a.fate !== '' && (days === null || otherDays === null)) return 'later';
  if (grew && (a.fate !== '' || isCount(a))) return 'later';
  const ofItsDay = days !== otherDays && isRate(a) && !(isMoney(a) && isPaid(pair));
  return ofOtherDays || ofItsDay ? 'apart' : 'contradiction';
}

/** Money, percentages and degrees go up and down; what is counted adds up. */
const isRate = ({ unit }: MeasuredQuantity): boolean => /^[%$€£¥]|^degree$|^point$/.test(unit);
const isCount = (quantity: MeasuredQuantity): boolean => !isRate(quantity) && Number.isInteger(quantity.value);

const isMoney = ({ unit }: MeasuredQuantity): boolean => /^[$€£¥]/.test(unit);

/** Both tell that somebody whom they name paid or was paid: a price is another every day, and a payment is not. */
function isPaid(pair: SentencePair): boolean {
  const {
    articles: { first, second },
    candidate: { a, b },
  } = pair;
  const there = new Set(second.peopleOf(b).map(({ identity }) => identity));
  return (
    first.peopleOf(a).some(({ identity }) => there.has(identity)) &&
    [...sharedEvents(pair)].some((events) => events.every(({ type, actual }) => type === 'Transaction' && actual))
  );
}

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
