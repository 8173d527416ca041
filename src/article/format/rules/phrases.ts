import { wordList } from '../../wordList';

const escaped = (phrase: string): string => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** An alternation of a word list's entries, longest first, to build a pattern from. */
export const anyOf = (list: string): string =>
  [...wordList(list)]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');

const APOSTROPHE = /[’‘]/g;

const SPACES = /\s{2,}/g;

/** Lower case with straight apostrophes and single spaces. */
export const fold = (text: string): string => text.toLowerCase().replace(APOSTROPHE, "'").replace(SPACES, ' ');

const QUOTATION = /["“][^"”]{1,800}["”]/g;

/** The words that the outlet says itself: without what stands between quotation marks. */
export const ownWords = (text: string): string => text.replace(QUOTATION, ' ');

const SIGNS = /[^\p{L}\p{N}]+/gu;
/** Most lines are; the same pattern is several times as fast on them without the rest of Unicode. */
const PLAIN = /^[ -~]*$/;
const PLAIN_SIGNS = /[^a-z0-9]+/g;

/** Letters and digits alone, to compare what differs in quotation marks and spaces. */
export const squash = (text: string): string => text.toLowerCase().replace(PLAIN.test(text) ? PLAIN_SIGNS : SIGNS, '');

const LONG_WORD = /[\p{L}'’]{4,}/gu;
const FEWEST_LONG_WORDS = 4;
const MOST_OF_TITLE = 0.85;

/** "A Quarry Came to Town. Then the Wells Ran Dry.": most words of a title have capitals. */
export function inTitleCase(text: string): boolean {
  const long = text.match(LONG_WORD) ?? [];
  const capitalised = long.filter((word) => word !== word.toLowerCase());
  return long.length >= FEWEST_LONG_WORDS && capitalised.length >= long.length * MOST_OF_TITLE;
}
