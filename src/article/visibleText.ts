/**
 * A text as it is meant to be seen: without characters that show nothing, any space as a plain one, a character that a
 * scraper left as HTML has it (`&quot;`) as itself. Everything is found in it; spans are those of the text as it is.
 */
import entityText from './entities.txt';
import type { Span } from './span';
import { labelledWords } from './wordList';

/** Soft hyphens, zero-width spaces and joiners, marks of direction, variation selectors: Unicode calls them ignorable. */
const INVISIBLE = String.raw`[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]`;
const SPACE = String.raw`[\u00a0\u2000-\u200a\u202f\u205f\u3000]`;
const ENTITY = String.raw`&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]{2,8}\d{0,2});`;

const INVISIBLES = new RegExp(`${INVISIBLE}{1,1000}`, 'gu');
const SPACES = new RegExp(SPACE, 'gu');
const UNSEEN = new RegExp(`${INVISIBLE}{1,1000}|${SPACE}|${ENTITY}`, 'gu');

const entities = labelledWords(entityText);

/** From 128 on HTML reads numbers as Windows-1252 does; a space for those that it leaves open. */
const WINDOWS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const FIRST_WINDOWS = 0x80;

export const withoutInvisible = (text: string): string => text.replace(INVISIBLES, '');

export const visibleText = (text: string): string => text.replace(UNSEEN, (found) => seenAs(found));

function seenAs(found: string): string {
  const character = found.startsWith('&') ? entity(found) : found;
  return withoutInvisible(character).replace(SPACES, ' ');
}

/** The character that it stands for; a name that is none stays as it is. */
function entity(found: string): string {
  const name = found.slice(1, -1);
  if (/^#[xX]/.test(name)) return characterOf(Number.parseInt(name.slice(2), 16));
  if (name.startsWith('#')) return characterOf(Number(name.slice(1)));
  const code = entities.get(name);
  return code === undefined ? found : characterOf(Number.parseInt(code, 16));
}

function characterOf(code: number): string {
  const windows = WINDOWS[code - FIRST_WINDOWS];
  if (windows !== undefined) return windows;
  const isCharacter = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : ' ';
}

/** A span of one text as that of another. */
export type Translation = (span: Span) => Span;

/** Between texts that are alike. */
export const unchanged: Translation = (span) => span;

export interface VisibleText {
  readonly text: string;
  /** From the text as it is. */
  readonly toVisible: Translation;
  /** To the text as it is; what is not seen at the ends of the span is left out. */
  readonly toOriginal: Translation;
}

export function readVisible(original: string): VisibleText {
  const text = visibleText(original);
  if (text === original) return { text, toVisible: unchanged, toOriginal: unchanged };
  /** Where in the original each unit of the text starts and ends, and before which unit each offset of it is. */
  const [starts, ends] = [new Uint32Array(text.length), new Uint32Array(text.length)];
  const units = new Uint32Array(original.length + 1).fill(text.length);
  let unit = 0;
  const add = (start: number, end: number, count: number): void => {
    units.fill(unit, start, end);
    for (const last = unit + count; unit < last; unit++) [starts[unit], ends[unit]] = [start, end];
  };
  let offset = 0;
  for (const { index, 0: found } of original.matchAll(UNSEEN)) {
    const seen = seenAs(found);
    if (seen === found) continue;
    for (; offset < index; offset++) add(offset, offset + 1, 1);
    offset = index + found.length;
    add(index, offset, seen.length);
  }
  for (; offset < original.length; offset++) add(offset, offset + 1, 1);
  return {
    text,
    toVisible: ({ start, end }) => ({ start: units[start] ?? text.length, end: units[end] ?? text.length }),
    toOriginal: ({ start, end }) => {
      const first = starts[start] ?? original.length;
      return { start: first, end: end > start ? (ends[end - 1] ?? original.length) : first };
    },
  };
}
