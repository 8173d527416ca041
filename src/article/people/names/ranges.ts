import { isHonorific } from '../gender';
import { FUNCTION_WORDS, isTitle, OUTLETS } from './lexicon';
import { Label } from './tagger';
import type { NameWord } from './word';

/** More words than any name has: what follows is not read as part of it. */
const MAX_WORDS = 8;
const SUFFIX = /^(?:[JS]r\.?|I{2,3}|IV)$/;
const OPENING_QUOTE = /^["“'‘(]$|^``$/;
const CLOSING_QUOTE = /^["”'’)]$|^''$/;
const CAPITALIZED = /^\p{Lu}\p{L}/u;
const MAX_NICKNAME = 3;

/** Word ranges of the names, half open; `surnames` are those that people of the article bear. */
export function* nameRanges(
  words: readonly NameWord[],
  labels: Uint8Array,
  surnames: ReadonlySet<string>,
): Generator<readonly [number, number]> {
  for (let i = 0; i < words.length; ) {
    if (labels[i] === Label.Outside || labels[i] === Label.Other) {
      i++;
      continue;
    }
    let first = i;
    let end = i + 1;
    while (labels[end] === Label.Inside && end - first < MAX_WORDS) end++;
    i = end;
    const surname = surnameAfterNickname(words, end);
    if (surname) {
      end = surname + 1;
      while (labels[end] === Label.Inside && end - first < MAX_WORDS) end++;
      i = end;
    }
    while (end - first > 1 && isTitle(words[first]?.text ?? '')) first++;
    const suffix = words[end]?.text === ',' ? end + 1 : end;
    if (SUFFIX.test(words[suffix]?.text ?? '')) i = end = suffix + 1;
    if (!isOutlet(words, first, end) || isSurname(words, first, surnames)) yield [first, end];
  }
}

/** A company or outlet of one word, or its wares ("Teslas"). */
function isOutlet(words: readonly NameWord[], first: number, end: number): boolean {
  const word = words[first]?.text.toLowerCase() ?? '';
  return end === first + 1 && (OUTLETS.has(word) || (word.endsWith('s') && OUTLETS.has(word.slice(0, -1))));
}

/** "Mr. Forbes", and "Forbes" where the article tells of Helen Forbes. */
const isSurname = (words: readonly NameWord[], at: number, surnames: ReadonlySet<string>): boolean =>
  isTitled(words, at) || surnames.has(words[at]?.text ?? '');

function isTitled(words: readonly NameWord[], at: number): boolean {
  const before = words[at - 1]?.text === '.' ? words[at - 2] : words[at - 1];
  return before !== undefined && CAPITALIZED.test(before.text) && isHonorific(before.text);
}

/** The surnames of those whom the sentence gives a full name or an honorific. */
export function* surnamesOf(words: readonly NameWord[], labels: Uint8Array): Generator<string> {
  for (const [at, { text }] of words.entries()) {
    const isLast = labels[at] === Label.Inside && labels[at + 1] !== Label.Inside;
    if (isLast || (labels[at] === Label.Begin && isTitled(words, at))) yield text;
  }
}

/** Where the surname stands behind a nickname that begins at a word: `"Bill" Quill`, `"The Chin" Quill`; 0 where none does. */
function surnameAfterNickname(words: readonly NameWord[], at: number): number {
  if (!OPENING_QUOTE.test(words[at]?.text ?? '')) return 0;
  let end = at + 1;
  while (end - at <= MAX_NICKNAME && CAPITALIZED.test(words[end]?.text ?? '')) end++;
  const surname = words[end + 1]?.text ?? '';
  const isSurname = CAPITALIZED.test(surname) && !FUNCTION_WORDS.has(surname.toLowerCase());
  return end > at + 1 && CLOSING_QUOTE.test(words[end]?.text ?? '') && isSurname ? end + 1 : 0;
}
