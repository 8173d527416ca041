import type { Span } from './span';

/** A word with Latin letters among which others stand that look like them. */
export interface MixedWord extends Span {
  /** As a reader knows it: "Cyrillic". */
  readonly script: string;
}

/** Scripts with letters that look like Latin ones; of Greek without the letters that units and formulas have. */
const LOOKALIKE: readonly (readonly [script: string, letter: RegExp])[] = [
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /(?![μµΩΔπ])\p{Script=Greek}/u],
  ['Armenian', /\p{Script=Armenian}/u],
  ['Cherokee', /\p{Script=Cherokee}/u],
  ['Coptic', /\p{Script=Coptic}/u],
];

const WORD = /[\p{L}\p{M}\p{Default_Ignorable_Code_Point}]+/gu;
const LATIN = /\p{Script=Latin}/u;
const ASCII = /^[\0-\x7f]*$/;

/** Words that may look like another: "Odаlys" with a Cyrillic а. The scripts of a sentence may differ, those of a word do not. */
export function* mixedWords(text: string): Generator<MixedWord> {
  for (const { index, 0: word } of text.matchAll(WORD)) {
    if (ASCII.test(word) || !LATIN.test(word)) continue;
    const found = LOOKALIKE.find(([, letter]) => letter.test(word));
    if (found) yield { start: index, end: index + word.length, script: found[0] };
  }
}
