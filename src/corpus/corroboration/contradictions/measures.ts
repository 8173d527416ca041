import { groupsOf } from '../../lexicon';
import { KIND, type MeasuredQuantity } from '../../profile/articleProfile';
import { isPeriod } from '../../profile/moments';
import { stem } from '../../profile/stem';
import type { Vocabulary } from '../../vocabulary';
import type { ComparedArticle } from '../comparedArticle';
import { shareGroup } from '../relatedTerms';
import type { SentencePair } from '../sentencePair';
import { sharedEvents, sharedParticipants } from '../sharedEvents';
import type { AlignedWords } from './alignedWords';

/**
 * Whether two numbers measure one thing: of what they count, by one unit, where they fill one gap, tell one fate, belong to one deed or
 * to one name, or most is said around both.
 */
export function measureOne(
  a: MeasuredQuantity,
  b: MeasuredQuantity,
  pair: SentencePair,
  words: AlignedWords,
  vocabulary: Vocabulary,
): boolean {
  if (!countOne(a, b, vocabulary) && !fillAPattern(a, b, words)) return false;
  if (areFarApart(a, b) && !fillOnePattern(a, b, words)) return false;
  return (
    (words.share >= ONE_PATTERN && words.fillOneGap(a.word, NUMBER_WORDS, b.word, NUMBER_WORDS)) ||
    (a.fate !== '' && a.fate === b.fate) ||
    areOfOneDeed(a, b, pair) ||
    (areClose(a, b) && areOfOneName(a, b, pair)) ||
    saidAround(a, b, pair, vocabulary)
  );
}

/** Money, percentages and degrees go up and down; what is counted adds up. */
export const isRate = ({ unit }: MeasuredQuantity): boolean => isMoney({ unit }) || /^%|^degree$|^point$/.test(unit);
export const isMoney = ({ unit }: Pick<MeasuredQuantity, 'unit'>): boolean => /^[$€£¥]/.test(unit);

/** The dead of one report are not the injured of another. */
const countOne = (a: MeasuredQuantity, b: MeasuredQuantity, vocabulary: Vocabulary): boolean =>
  (isUnitOf(a.unit, b, vocabulary) || isUnitOf(b.unit, a, vocabulary)) &&
  (a.fate === b.fate || a.fate === '' || b.fate === '');

/** "400,000" counts claims where "claims fell to 400,000"; arrests are apprehensions. */
const isUnitOf = (unit: string, quantity: MeasuredQuantity, vocabulary: Vocabulary): boolean =>
  unit !== '' &&
  (isOneUnit(unit, quantity.unit) || (quantity.unit === '' && termOfUnit(unit, quantity, vocabulary) !== undefined));

/** Of employees, or of workers. */
export const isOneUnit = (unit: string, other: string): boolean =>
  unit === other || shareGroup(groupsOf(stem(unit)), groupsOf(stem(other)));

const termOfUnit = (unit: string, { context }: MeasuredQuantity, vocabulary: Vocabulary): number | undefined =>
  context.slice(0, NEAREST).find((term) => isOneUnit(unit, vocabulary.term(term)));

/** What is counted is not always known ("214 new cases"); where all else is the same, it need not be. */
const SAME_PATTERN = 0.8;
const fillAPattern = (a: MeasuredQuantity, b: MeasuredQuantity, words: AlignedWords): boolean =>
  a.unit === '' && b.unit === '' && fillOnePattern(a, b, words);
const fillOnePattern = (a: MeasuredQuantity, b: MeasuredQuantity, words: AlignedWords): boolean =>
  words.share >= SAME_PATTERN && words.fillOneGap(a.word, 1, b.word, 1);

/** Accounts of one thing that differ more than this differ in what they count. */
const MOST_TIMES = 5;
const areFarApart = ({ value: a }: MeasuredQuantity, { value: b }: MeasuredQuantity): boolean =>
  Math.max(a, b) > MOST_TIMES * Math.min(a, b);

/** From this share of the words on, sentences are of one pattern, and what fills one gap of it is compared. */
const ONE_PATTERN = 0.5;
/** Words of the number and of its unit. */
const NUMBER_WORDS = 2;
/** How many words both have at least that say what a number measures, and how rare they are. */
const FEWEST_SHARED = 2;
const LEAST_RARITY = 11;
const LEAST_SHARE = 0.25;

/** Accounts of one thing are seldom further apart than this; of such numbers one telling word is enough. */
const CLOSE = 1.25;
const TELLING_RARITY = 5;

export const areClose = ({ value: a }: MeasuredQuantity, { value: b }: MeasuredQuantity): boolean =>
  Math.max(a, b) <= CLOSE * Math.min(a, b);

/** The nearest words that say what a number measures, and those of them that say what is done with it. */
export const NEAREST = 6;
const NEXT = 2;

/** "Toman, who put $130 million into the harbour", "after spending $290 million on the harbour, Toman": what one of one deed came to. */
const areOfOneDeed = (a: MeasuredQuantity, b: MeasuredQuantity, pair: SentencePair): boolean =>
  [...sharedEvents(pair)].some(
    (event) =>
      event.every(({ actual, type }) => actual && type === 'Transaction') &&
      a.context.slice(0, NEXT).includes(event[0].term) &&
      b.context.slice(0, NEXT).includes(event[1].term) &&
      sharedParticipants(event, pair) >= FEWEST_SHARED,
  );

/** Words from the first of a number, which may be several, to where it is named what it is the number of. */
const NAME_REACH = 12;

/** "$5,412 at the Orsay Harbour Fair": before the next number stands one name of several words. */
export function areOfOneName(
  a: MeasuredQuantity,
  b: MeasuredQuantity,
  { articles: { first, second }, candidate, rarityOf }: SentencePair,
): boolean {
  const there = namesBehind(second, candidate.b, b);
  const shared = namesBehind(first, candidate.a, a).filter((term) => there.includes(term));
  return shared.length >= FEWEST_SHARED && shared.reduce((sum, term) => sum + rarityOf(term), 0) >= LEAST_RARITY;
}

function namesBehind(article: ComparedArticle, sentence: number, { word }: MeasuredQuantity): number[] {
  const next = article.quantitiesOf(sentence).find((other) => other.word > word)?.word ?? Number.POSITIVE_INFINITY;
  const [places, kinds] = [article.placesOf(sentence), article.kindsOf(sentence)];
  return [...article.termsOf(sentence)].filter((_, i) => {
    const place = places[i] ?? 0;
    return place > word && place < Math.min(next, word + NAME_REACH) && ((kinds[i] ?? 0) & KIND.name) !== 0;
  });
}

/** Much is said around both, and neither sum alone is of a period long past: what is cut now is not what was cut in 2008. */
function saidAround(a: MeasuredQuantity, b: MeasuredQuantity, pair: SentencePair, vocabulary: Vocabulary): boolean {
  const { first, second } = pair.articles;
  if (isRate(a) && isOfThePast(first, pair.candidate.a) !== isOfThePast(second, pair.candidate.b)) return false;
  const [around, theirs] = [a.context.slice(0, NEAREST), b.context.slice(0, NEAREST)];
  const counted = a.unit === '' ? termOfUnit(b.unit, a, vocabulary) : termOfUnit(a.unit, b, vocabulary);
  const isCountedByName = counted !== undefined && (a.unit === '' || b.unit === '');
  let [shared, rarity] = isCountedByName ? [1, pair.rarityOf(counted)] : [0, 0];
  let [rarest, total] = [0, 0];
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

const YEAR = 366;

export const isOfThePast = (article: ComparedArticle, sentence: number): boolean =>
  article.momentsOf(sentence).some((moment) => isPeriod(moment) && moment.to < (article.profile.day ?? 0) - YEAR);
