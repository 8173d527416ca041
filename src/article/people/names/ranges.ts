import { isHonorific } from '../gender';
import { isPersonNoun } from '../nouns';
import { FUNCTION_WORDS, GIVEN_NAMES, isTitle, OUTLETS, SURNAMES } from './lexicon';
import { Label } from './tagger';
import type { NameWord } from './word';

/** More words than any name has: what follows is not read as part of it. */
const MAX_WORDS = 8;
const SUFFIX = /^(?:[JS]r\.?|I{2,3}|IV)$/;
const OPENING_QUOTE = /^["“'‘(]$|^``$/;
const CLOSING_QUOTE = /^["”'’)]$|^''$/;
const CAPITALIZED = /^\p{Lu}\p{L}/u;
const MAX_NICKNAME = 3;
/** "Joseph diMarco" */
const SURNAME_WITH_CAPITAL_INSIDE = /^(?:d[aeiu]|l[ae]|v[ao]n|mac|mc)\p{Lu}\p{Ll}/u;

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
    if (isCutBehindGiven(words, labels, first, end)) i = ++end;
    if (SURNAME_WITH_CAPITAL_INSIDE.test(words[end]?.text ?? '')) i = ++end;
    first = beforeNickname(words, first);
    end = i = behindBracket(words, labels, first, end);
    while (end - first > 1 && isTitle(words[first]?.text ?? '')) first++;
    if (end - first > 1 && opensName(words[first], end - first)) first++;
    const suffix = words[end]?.text === ',' ? end + 1 : end;
    if (SUFFIX.test(words[suffix]?.text ?? '')) i = end = suffix + 1;
    if (!isOutlet(words, first, end) || isSurname(words, first, surnames)) yield [first, end];
  }
}

/** "Ada" and "Quill" right behind it are one name. */
function isCutBehindGiven(words: readonly NameWord[], labels: Uint8Array, first: number, end: number): boolean {
  const isPair = end === first + 1 && labels[end] === Label.Begin && labels[end + 1] !== Label.Inside;
  return isPair && CAPITALIZED.test(words[end]?.text ?? '') && GIVEN_NAMES.has(words[first]?.text.toLowerCase() ?? '');
}

/** Where the name begins that goes on at a word behind a nickname: `Sixtus (The Eel) Quill`. */
function beforeNickname(words: readonly NameWord[], first: number): number {
  if (!CLOSING_QUOTE.test(words[first - 1]?.text ?? '')) return first;
  let at = first - 2;
  while (first - at <= MAX_NICKNAME + 1 && CAPITALIZED.test(words[at]?.text ?? '')) at--;
  const given = words[at - 1]?.text ?? '';
  const isNickname = at < first - 2 && OPENING_QUOTE.test(words[at]?.text ?? '');
  return isNickname && CAPITALIZED.test(given) && !FUNCTION_WORDS.has(given.toLowerCase()) ? at - 1 : first;
}

/** Words that may stand between a bracket and the name that begins in it. */
const BRACKET_REACH = 6;

/** "[prosecutor Ada] Quill", as editors put in what a quotation leaves out. */
function behindBracket(words: readonly NameWord[], labels: Uint8Array, first: number, end: number): number {
  const opens = words.slice(Math.max(0, first - BRACKET_REACH), first).some(({ text }) => text === '[');
  if (!opens || words[end]?.text !== ']' || labels[end + 1] !== Label.Begin) return end;
  let behind = end + 2;
  while (labels[behind] === Label.Inside && behind - first < MAX_WORDS) behind++;
  return behind;
}

/** "Added Quill", "Democrat Ada Quill": a verb or a noun for a person with a capital, and the name behind it. */
function opensName(word: NameWord | undefined, length: number): boolean {
  if (!word) return false;
  const lower = word.text.toLowerCase();
  if (GIVEN_NAMES.has(lower) || SURNAMES.has(lower)) return false;
  return /^VB[DNZ]$/.test(word.tag) || (length > 2 && isPersonNoun({ lower }));
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
