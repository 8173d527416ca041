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

/** Letters and digits alone, to compare what differs in quotation marks and spaces. */
export const squash = (text: string): string => text.toLowerCase().replace(SIGNS, '');
