import { trimEnds } from '../../trimEnd';
import { wordList } from '../../wordList';
import { writtenDates } from '../dates';
import stampWords from '../rules/words/stampWords.txt';
import { besideStamp } from '../stamps';
import type { Cutter, Page, Part } from './cut';

const words = wordList(stampWords);

const LONGEST = 220;
const LONGEST_NAMES = 110;
const ENDS_SENTENCE = /\p{Ll}{3}[.!?]["”]?$/u;
const OF_CLOCK = /^\d{1,2}(?:[:.h]\d\d){0,2}(?:am|pm|z|h)?$/i;
const SIGN = /[^\p{L}\p{N}]/u;
const MOST_TOKENS = 14;
const AMONG_NAMES =
  /^(?:and|&|of|for|the|in|at|de|van|von|der|den|bin|al|el|la|le|du|da|dos|di|staff|writers?|reporters?|correspondents?|editors?|contributor|[^\p{L}\p{N}]*)$/iu;
const BY = /^(?:by|story by|written by|posted by)[: ]/i;
/** "PORT ELLAN, Norland" */
const PLACE = /^\p{Lu}{2}[\p{Lu} ]{0,80},/u;
const CAPITALISED = /^[(@]?\p{Lu}/u;
const SPACES = /[\s|/·•]+/;

const COMMENT_COUNT = /^\W{0,6}\d{1,5} comments?\W{0,6}$/i;

const isPartOfStamp = (token: string): boolean => {
  const bare = trimEnds(token, SIGN).toLowerCase();
  return bare === '' || words.has(bare) || words.has(`${bare}.`) || OF_CLOCK.test(bare);
};

/** Where the stamp begins whose date begins at `start`. */
export function stampStart(text: string, start: number): number {
  let from = start;
  while (from > 0) {
    const before = text.slice(0, from).trimEnd();
    const at = before.lastIndexOf(' ') + 1;
    if (!isPartOfStamp(before.slice(at))) return from;
    from = at;
  }
  return 0;
}

/** Where the stamp ends whose date ends at `end`. */
export function stampEnd(text: string, end: number): number {
  let to = end;
  while (to < text.length) {
    const rest = text.slice(to);
    const token = /^\s*\S+/.exec(rest)?.[0] ?? rest;
    if (!isPartOfStamp(token.trim())) return to;
    to += token.length;
  }
  return text.length;
}

/** Names of people, perhaps with their outlet, as they stand beside a date. */
function readsLikeNames(text: string, page: Page): boolean {
  if (text.length > LONGEST_NAMES) return false;
  if (BY.test(text)) return true;
  if (page.isOutlet(text)) return true;
  if (PLACE.test(text)) return false;
  const tokens = text.split(SPACES);
  const names = tokens.filter((token) => CAPITALISED.test(token));
  const others = tokens.filter((token) => !CAPITALISED.test(token));
  return names.length >= 2 && tokens.length <= MOST_TOKENS && others.every((token) => AMONG_NAMES.test(token));
}

/** A byline and a date on one line: "By Ada Quill January 7, 2031", "January 7, 2031 / 9:05 AM / ENN News". */
export const cutStamp: Cutter = ({ text }, page) => {
  if (text.length > LONGEST || ENDS_SENTENCE.test(text)) return null;
  const dates = writtenDates(text);
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last || besideStamp(text) === '') return null;
  const from = stampStart(text, first.start);
  const end = stampEnd(text, last.end);
  const to = COMMENT_COUNT.test(text.slice(last.end)) ? text.length : end;
  const before = trimEnds(text.slice(0, from), SIGN);
  const behind = trimEnds(text.slice(to), SIGN);
  if (before !== '' && !readsLikeNames(before, page)) return null;
  if (behind !== '' && !readsLikeNames(behind, page)) return null;
  const parts: Part[] = [];
  const beside = (names: string): Partial<Part> =>
    page.isOutlet(names) ? { kind: 'noise', outlet: 'cut off' } : { kind: 'byline' };
  if (before !== '') parts.push({ from: 0, to: from, ...beside(before) });
  parts.push({ from, to, kind: 'date' });
  if (behind !== '') parts.push({ from: to, to: text.length, ...beside(behind) });
  return parts;
};
