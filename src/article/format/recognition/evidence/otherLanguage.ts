import { anyOf } from '../../rules/phrases';
import otherLanguages from '../registers/otherLanguages.txt';
import { hardlyEnglish } from './english';
import type { Evidence } from './evidence';

const FUNCTION_WORD = new RegExp(`(?<!\\p{L})(?:${anyOf(otherLanguages)})(?!\\p{L})`, 'giu');
const OTHER_ALPHABET = /(?!\p{Script=Latin})\p{L}{2,}/gu;
/** In a thousand words of the Latin alphabet. */
const FEWEST = 40;

/** "Der Hafenrat stimmte am Dienstag …": what is no English, and made of another language's words. */
export const otherLanguage: Evidence = {
  reason: 'written in another language than English',
  weigh: (sample) =>
    hardlyEnglish(sample) && (sample.density(FUNCTION_WORD) > FEWEST || sample.density(OTHER_ALPHABET) > FEWEST)
      ? -10
      : 0,
};
