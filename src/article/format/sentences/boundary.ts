import { trimEnd } from '../../trimEnd';
import { wordList } from '../../wordList';
import beforeNumbersList from './beforeNumbers.txt';
import mayEndList from './mayEnd.txt';
import sayingList from './saying.txt';
import startersList from './sentenceStarters.txt';
import timeZonesList from './timeZones.txt';
import titlesList from './titles.txt';

const titles = wordList(titlesList);
const beforeNumbers = wordList(beforeNumbersList);
const mayEnd = wordList(mayEndList);
const starters = wordList(startersList);
const saying = wordList(sayingList);
const timeZones = wordList(timeZonesList);

const OPENS = /^["'“‘([«`¿¡—–-]*/;
const STARTS = /^["'“‘([«`¿¡—–-]*(?:\p{Lu}|\p{N}|[$£€#@•]|\p{Ll}+\p{Lu}|pic\.\w+\.com\/|https?:)/u;
const WORD = /^[\p{L}\p{N}'’-]+/u;
const NUMBER = /^[\p{N}]/u;
const INITIALS = /^\p{Lu}$|^(?:\p{L}\.)+\p{L}$/u;
const LIST_NUMBER = /^(?:\d{1,3}(?:\.\d{1,2}){0,3}|[a-zA-Z]|[ivxIVX]{1,4})$/;
const WEEKDAY = /^(?:mon|tues?|wed|thu|thurs?|fri|sat|sun)$/;
const MONTH = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)/;
const HALF_OF_DAY = /^[ap]\.m$/i;
const NAME_WORD = /^\p{Lu}[\p{L}.'’-]*$/u;
const MOST_NAME_WORDS = 5;

/** What stands around a possible end of a sentence. */
export interface Surroundings {
  /** The word that carries the stop, without it; "" where there is none. */
  readonly word: string;
  /** '.', '!', '?' or '…': the last stop. */
  readonly stop: string;
  /** Several stops, or an ellipsis. */
  readonly trailsOff: boolean;
  /** A comma stands before the stop: "the street, ... the house". */
  readonly afterComma: boolean;
  /** A quotation mark closes after the stop. */
  readonly unquotes: boolean;
  /** The text that follows, without white space in front; the beginning of it is enough. */
  readonly next: string;
  /** The word is the first of the sentence. */
  readonly first: boolean;
  /** The sentence so far is a quotation and nothing else. */
  readonly quotation: boolean;
}

const nextWord = (next: string): string => (WORD.exec(next.replace(OPENS, ''))?.[0] ?? '').toLowerCase();

/** "“Who pays?” Mayor Quill asked." goes on after the question mark. */
function isAttributed(next: string): boolean {
  for (const word of next.split(/\s+/, MOST_NAME_WORDS + 1)) {
    if (saying.has(trimEnd(word.toLowerCase(), /[.,;:!?]/))) return true;
    if (!NAME_WORD.test(word) && word.toLowerCase() !== 'the') return false;
  }
  return false;
}

function endsAfterAbbreviation(word: string, next: string): boolean | null {
  const key = word.length > 1 ? word.toLowerCase() : word;
  if (titles.has(key)) return false;
  const figure = NUMBER.test(next);
  if (figure && beforeNumbers.has(key)) return false;
  const following = nextWord(next);
  if (word !== key && WEEKDAY.test(key) && MONTH.test(following)) return false;
  if (HALF_OF_DAY.test(key)) return !figure && !timeZones.has(following) && !next.startsWith('(');
  if (mayEnd.has(key) || INITIALS.test(word)) return starters.has(following);
  return null;
}

/** Whether a sentence ends here. */
export function isBoundary({
  word,
  stop,
  trailsOff,
  afterComma,
  unquotes,
  next,
  first,
  quotation,
}: Surroundings): boolean {
  if (!STARTS.test(next)) return false;
  if (unquotes && quotation && stop !== '.' && isAttributed(next)) return false;
  if (stop !== '.') return !mayEnd.has(`${word.toLowerCase()}${stop}`);
  if (trailsOff) return !afterComma;
  if (first && !unquotes && LIST_NUMBER.test(word)) return false;
  if (unquotes) return true;
  return endsAfterAbbreviation(word, next) ?? true;
}
