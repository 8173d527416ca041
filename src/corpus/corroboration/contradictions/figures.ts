import { KIND, type MeasuredQuantity } from '../../profile/articleProfile';
import { AGE_UNIT, agree, PERSON, SCORE } from '../../profile/quantities';
import type { ComparedArticle } from '../comparedArticle';
import { caseOf } from '../scorerCases';
import type { SentencePair } from '../sentencePair';
import { shareSomebody } from '../sharedPeople';
import { areOfOtherPlaces } from '../strangers';
import { isOneUnit } from './measures';

/** Figures of more values than these have too many counterparts. */
const FEW_VALUES = 3;
/** Accounts of one fact that differ more than this differ in what they count: of the only figures of an article, and of others. */
const MOST_TIMES = 10;
const MOST_TIMES_OF_SEVERAL = 2.5;
/** How rare the words have to be that say in both what is measured. */
const LEAST_RARITY = 3.5;
/** The share of all words around a percentage that they have to be. */
const LEAST_SHARE = 0.25;

/**
 * Whether two accounts of one story give figures of one fact, in words of their own: each has few figures of that unit and nowhere the
 * other's, and the sentences have a word in common that says what is measured. "The blaze has gone through 1,900 hectares" and "the
 * wildfire had devoured 4,200 hectares".
 */
export function areFiguresOfOneFact(a: MeasuredQuantity, b: MeasuredQuantity, pair: SentencePair): boolean {
  const { first, second, tellOneStory } = pair.articles;
  if (!tellOneStory || !areOfOneUnit(a, b) || agree(a, b)) return false;
  // Notes say too little to be known for accounts of one story.
  if (caseOf(pair) === 'short' && areOfOtherPlaces(pair)) return false;
  const [low, high] = a.value < b.value ? [a, b] : [b, a];
  const [ownValues, theirValues] = [valuesOf(first, a), valuesOf(second, b)];
  const isSaidInBoth = ownValues.some((value) => agree(value, b)) || theirValues.some((value) => agree(value, a));
  if (isSaidInBoth || Math.max(ownValues.length, theirValues.length) > FEW_VALUES) return false;
  if (a.unit === AGE_UNIT && !areOfOnePerson(a, b, pair)) return false;
  const areOnly = ownValues.length === 1 && theirValues.length === 1;
  if ((a.unit === '%' || a.unit === SCORE) && !areOnly) return false;
  if (high.value > low.value * (areOnly ? MOST_TIMES : MOST_TIMES_OF_SEVERAL)) return false;
  // Of any two accidents both say that so many were killed.
  if (a.fate !== '' || b.fate !== '') return areOnly && sharesNames(pair);
  const around = rarityAround(a, b, pair);
  if (a.unit === '%')
    return around >= LEAST_RARITY && around >= LEAST_SHARE * Math.min(...[a, b].map((each) => rarityOf(each, pair)));
  return around >= LEAST_RARITY || (areOnly && sharesNames(pair));
}

const rarityOf = ({ context }: MeasuredQuantity, pair: SentencePair): number =>
  context.reduce((sum, term) => sum + pair.rarityOf(term), 0);

const LIMIT = /^(?:at most|below|fewer than|less than|under|up to)\b/i;

/** "Under 300 metres" holds of 80 metres. */
export const isWithinLimit = (a: MeasuredQuantity, b: MeasuredQuantity): boolean =>
  LIMIT.test((a.value < b.value ? b : a).text);

/** The dead of today and those of March: where both articles know both figures, each is of its own event. */
export function areBothToldByBoth(a: MeasuredQuantity, b: MeasuredQuantity, { articles }: SentencePair): boolean {
  const tells = ({ profile }: ComparedArticle, { unit, fate, value }: MeasuredQuantity) =>
    profile.quantities.some((other) => other.value === value && other.fate === fate && isOneUnit(other.unit, unit));
  return tells(articles.first, b) && tells(articles.second, a);
}

const YEARS_OF_AGE = 5;
const BIRTHDAY = 60;

/** How old one person is said to be. */
function areOfOnePerson({ value: a }: MeasuredQuantity, { value: b }: MeasuredQuantity, pair: SentencePair): boolean {
  const { first, second } = pair.articles;
  const days = Math.abs((first.profile.day ?? 0) - (second.profile.day ?? 0));
  const areDated = first.profile.day !== null && second.profile.day !== null;
  return Math.abs(a - b) <= YEARS_OF_AGE && (!areDated || days < BIRTHDAY) && shareSomebody(pair);
}

/** Any number of people may be told of by one word. */
const areOfOneUnit = (a: MeasuredQuantity, b: MeasuredQuantity): boolean =>
  a.unit !== '' &&
  isOneUnit(a.unit, b.unit) &&
  (a.unit !== PERSON || a.fate !== '') &&
  (b.unit !== PERSON || b.fate !== '') &&
  (a.fate === b.fate || a.fate === '' || b.fate === '');

/** What an article counts by the unit of a figure, without what it says twice. */
function valuesOf({ profile }: ComparedArticle, { unit }: MeasuredQuantity): MeasuredQuantity[] {
  const values: MeasuredQuantity[] = [];
  for (const quantity of profile.quantities) {
    if (values.length > FEW_VALUES) break;
    if (isOneUnit(quantity.unit, unit) && !values.some((value) => agree(value, quantity))) values.push(quantity);
  }
  return values;
}

/** How rare the words are, or their likes, that stand around both figures. */
function rarityAround(a: MeasuredQuantity, b: MeasuredQuantity, { rarityOf, areRelated }: SentencePair): number {
  let rarity = 0;
  for (const term of new Set(a.context)) {
    const there = b.context.find((other) => other === term || areRelated(other, term));
    if (there !== undefined) rarity += Math.min(rarityOf(term), rarityOf(there));
  }
  return rarity;
}

export const sharesNames = ({ shared }: SentencePair): boolean =>
  shared.some(({ kindsA, kindsB }) => (kindsA & kindsB & KIND.name) !== 0);
