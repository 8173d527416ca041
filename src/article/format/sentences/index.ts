import type { Span } from '../../span';
import { isBlank, trim } from '../lines';
import { isBoundary } from './boundary';

const FULL_STOP = 46;
const EXCLAMATION = 33;
const QUESTION = 63;
const ELLIPSIS = 0x2026;

const CLOSERS = new Set(['"', "'", '”', '’', '»', ')', ']', '*']);
const OPENING_QUOTE = /^["“‘«`]/;
const COMMA = /,\s*$/;
const QUOTE = /["”’'»]/;
/** Marks of footnotes belong to the sentence before them. */
const FOOTNOTES = /^(?:\s?\[\d{1,3}\])+(?=\s+[\p{Lu}"“‘]|\s*$)/u;
/** Longer runs of characters are no abbreviation. */
const LONGEST_WORD = 24;
/** So much of what follows decides. */
const AHEAD = 80;

/** Longer sentences are not looked through for where their quotation opened. */
const LONGEST_QUOTED = 1000;

const WORD_CHARACTER = /[\p{L}\p{N}.'’-]/u;
/** "… the vote ended.The mayor …": a stop without a space, between words. */
const GLUED_BEFORE = /\p{Ll}{2}["”’)]?$/u;
const GLUED_AFTER = /^["“‘]?\p{Lu}(?:\p{Ll}|\s)/u;
const LINK = /[/@]|\bwww\b|^\w+\.\w+\.\w/;

const isStop = (code: number): boolean =>
  code === FULL_STOP || code === EXCLAMATION || code === QUESTION || code === ELLIPSIS;

function wordBefore(text: string, from: number, at: number): string {
  let start = at;
  while (start > from && at - start < LONGEST_WORD && WORD_CHARACTER.test(text.charAt(start - 1))) start--;
  return text.slice(start, at);
}

function skip(from: number, end: number, matches: (position: number) => boolean): number {
  let position = from;
  while (position < end && matches(position)) position++;
  return position;
}

/** Whether a stop without a space behind it ends a sentence all the same. */
function isGlued(text: string, from: number, stopAt: number, after: number, end: number): boolean {
  const tail = text.slice(Math.max(from, stopAt - 4), stopAt);
  if (!GLUED_BEFORE.test(tail) || !GLUED_AFTER.test(text.slice(after, after + 3))) return false;
  const tokenEnd = skip(after, Math.min(end, after + LONGEST_WORD), (i) => !isBlank(text.charCodeAt(i)));
  return !LINK.test(wordBefore(text, from, stopAt) + text.slice(stopAt, tokenEnd));
}

/** The mark that opens what each of these closes; an apostrophe closes nothing for sure. */
const OPENING_OF: Readonly<Record<string, string>> = { '"': '"', '”': '“', '»': '«' };

/** Whether the sentence so far is quoted from its first character, or from a sentence before it, and to its last. */
function isQuotation(text: string, start: number, closersEnd: number): boolean {
  const closing = text.charAt(closersEnd - 1);
  const first = skip(start, closersEnd, (i) => isBlank(text.charCodeAt(i)));
  if (OPENING_QUOTE.test(text.charAt(first)) && QUOTE.test(closing)) return true;
  const opening = OPENING_OF[closing];
  if (opening === undefined || closersEnd - first > LONGEST_QUOTED) return false;
  return !text.slice(first, closersEnd - 1).includes(opening);
}

/**
 * The sentences of a span, in order. White space between them belongs to none; a line break inside is white space. What
 * stands in quotation marks is split at its own sentence ends, and whoever says it stays with the sentence beside it.
 */
export function splitSentences(text: string, span: Span): Span[] {
  const sentences: Span[] = [];
  const { end } = span;
  let start = span.start;
  const close = (at: number): void => {
    const sentence = trim(text, { start, end: at });
    if (sentence.end > sentence.start) sentences.push(sentence);
    start = at;
  };
  let i = start;
  while (i < end) {
    if (!isStop(text.charCodeAt(i))) {
      i++;
      continue;
    }
    const stopsEnd = skip(i, end, (at) => isStop(text.charCodeAt(at)));
    const closedAt = skip(stopsEnd, end, (at) => CLOSERS.has(text.charAt(at)));
    const closersEnd =
      closedAt + (FOOTNOTES.exec(text.slice(closedAt, Math.min(end, closedAt + AHEAD)))?.[0].length ?? 0);
    const nextAt = skip(closersEnd, end, (at) => isBlank(text.charCodeAt(at)));
    if (nextAt === end) break;
    const word = wordBefore(text, start, i);
    const ends =
      nextAt > closersEnd
        ? isBoundary({
            word,
            stop: text.charAt(stopsEnd - 1),
            trailsOff: stopsEnd - i > 1,
            afterComma: COMMA.test(text.slice(Math.max(start, i - 2), i)),
            unquotes: QUOTE.test(text.slice(stopsEnd, closedAt)),
            next: text.slice(nextAt, nextAt + AHEAD),
            first: trim(text, { start, end: i }).start === i - word.length,
            quotation: isQuotation(text, start, closedAt),
          })
        : isGlued(text, start, i, closersEnd, end);
    if (ends) close(closersEnd);
    i = closersEnd;
  }
  close(end);
  return sentences;
}
