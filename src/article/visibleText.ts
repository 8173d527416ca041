/**
 * A text as it is meant to be seen: without characters that show nothing, any space as a plain one, and what a scraper left
 * of the page read as it was meant: characters as HTML has them (`&quot;`), tags, UTF-8 that was taken for Windows-1252 (`â€™`),
 * links and emphasis of Markdown. Everything is found in it; spans are those of the text as it is.
 */
import entityText from './entities.txt';
import type { Span } from './span';
import { labelledWords } from './wordList';

/** Soft hyphens, zero-width spaces and joiners, marks of direction, variation selectors: Unicode calls them ignorable. */
const INVISIBLE = String.raw`[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]`;
const SPACE = String.raw`[\u00a0\u2000-\u200a\u202f\u205f\u3000]`;
/** Escaped once, or once more by whoever took it for text. */
const ENTITY = String.raw`&(?:amp;){0,2}(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]{2,8}\d{0,2});`;
/** Tags of running text: those that break a line, and those within one. */
const BREAK = 'p|br|div|h[1-6]|li|ul|ol|blockquote|figure|figcaption|section|article|hr|tr|table|tbody';
const WITHIN = 'span|em|strong|b|i|u|a|img|small|sup|sub|td|th|font|cite|time';
const TAG = String.raw`</?(?:${BREAK}|${WITHIN})(?:\s[^<>=\n]{1,40}=[^<>\n]{0,500})?\s?/?>`;
const ADDRESS = String.raw`\((?:https?://|mailto:|/)[^()\s]{1,500}(?:\s"[^"\n]{0,200}")?\)`;
const LINK = String.raw`!\[[^\[\]\n]{0,200}\]${ADDRESS}|\[(?=[^\[\]\n]{1,200}\]${ADDRESS})|\]${ADDRESS}`;
/** Around words, and not around figures or a whole bullet. It looks back only from a mark, and not from every character. */
const EMPHASIS = String.raw`(?<![\p{L}\p{N}*])\*{2,3}(?=\p{L}[^*\n]{0,300}\*\*)|(?<=[\p{L}\p{N}.,!?”"])\*{2,3}(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}_])_(?=\p{L}[^_\n]{0,200}[\p{L}.,!?]_(?![\p{L}\p{N}_]))|_(?<=(?<![\p{L}\p{N}_])_\p{L}[^_\n]{0,200}_)(?![\p{L}\p{N}_])`;
/** Source of a page, a program or documentation, which is no text that somebody scraped. */
const SOURCE = /<(?:!doctype|html|head|body|script|style|\?xml|\?php)\b|^\s{0,3}`{3}/im;
/** So much of a text shows whether it is source. */
const TOP = 20_000;

const entities = labelledWords(entityText);

/** From 128 on HTML reads numbers as Windows-1252 does; a space for those that it leaves open. */
const WINDOWS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const FIRST_WINDOWS = 0x80;
/** The bytes that go on a character in UTF-8, as Windows-1252 shows them. */
const GOES_ON = `\\u0080-\\u00bf${WINDOWS.replaceAll(' ', '')}`;
const MISREAD = `[\\u00e2\\u00e3][${GOES_ON}]{2}|ðŸ[${GOES_ON}]{2}|[\\u00c2\\u00c3][${GOES_ON}]`;
/** Its last byte, which Windows-1252 has not, was lost: a quotation mark at the end. */
const LOST_QUOTE = '(?<=\\S)â€(?=[\\s.,;:!?)]|$)';

const INVISIBLES = new RegExp(`${INVISIBLE}{1,1000}`, 'gu');
const SPACES = new RegExp(SPACE, 'gu');
const ALWAYS = `${MISREAD}|${LOST_QUOTE}|${INVISIBLE}{1,1000}|${SPACE}|${ENTITY}`;
const UNSEEN = new RegExp(ALWAYS, 'gu');
const UNSEEN_OF_PAGE = new RegExp(`${ALWAYS}|${TAG}|${LINK}|${EMPHASIS}`, 'gu');
const MAY_HOLD_MARKUP = /[<[*_]/;
const BREAKS = new RegExp(`^</?(?:${BREAK})\\b`);

export const withoutInvisible = (text: string): string => text.replace(INVISIBLES, '');

export const visibleText = (text: string): string => text.replace(unseenIn(text), (found) => seenAs(found));

const unseenIn = (text: string): RegExp =>
  MAY_HOLD_MARKUP.test(text) && !SOURCE.test(text.slice(0, TOP)) ? UNSEEN_OF_PAGE : UNSEEN;

function seenAs(found: string): string {
  const first = found.charAt(0);
  if (first === '<') return BREAKS.test(found) ? '\n' : '';
  if (first === '*' || first === '_' || first === '[' || first === ']' || first === '!') return '';
  const character = first === '&' ? entity(found) : MISREAD_FIRST.test(first) ? asUtf8(found) : found;
  return withoutInvisible(character).replace(SPACES, ' ');
}

const MISREAD_FIRST = /[âãðÂÃ]/;

/** What the bytes say that Windows-1252 shows so; the same where they say nothing. */
function asUtf8(found: string): string {
  if (found === 'â€') return '”';
  const bytes = Array.from(found, (character) => {
    const at = WINDOWS.indexOf(character);
    return at < 0 || character === ' ' ? character.charCodeAt(0) : at + FIRST_WINDOWS;
  });
  const [lead = 0, ...rest] = bytes;
  const code = rest.reduce((sum, byte) => sum * 64 + (byte & 63), lead & (lead >= 0xf0 ? 7 : lead >= 0xe0 ? 15 : 31));
  return String.fromCodePoint(code);
}

/** The character that it stands for; a name that is none stays as it is. */
function entity(found: string): string {
  const name = found.slice(1, -1).replace(/^(?:amp;)+/, '');
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
  for (const { index, 0: found } of original.matchAll(unseenIn(original))) {
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
