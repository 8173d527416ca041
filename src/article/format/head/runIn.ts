import { writtenDates } from '../dates';
import type { Cutter } from './cut';
import { stampEnd, stampStart } from './stamp';

/** A line that short is no text with its headline. */
const SHORTEST = 300;
/** How far into the line its date may stand. */
const REACH = 400;
const SENTENCE_WITHIN = /\p{Ll}{3}[.!?]["”]? /u;
const BYLINE =
  /\s(?:By|BY) \p{Lu}[\p{L}'’.-]{0,40}(?: \p{Lu}[\p{L}'’.-]{0,40}){1,3}(?:(?:,| and) \p{Lu}[\p{L}'’.-]{0,40}(?: \p{Lu}[\p{L}'’.-]{0,40}){0,3}){0,3}\W{0,8}$/u;
const LABEL = /^\s*(?:date|published|updated|posted)\b/i;
const DATELINE = /^\s*\p{Lu}{3}[\p{Lu}\p{L} .,'’()]{0,60}\s[—–-]/u;

/** A whole article on one line: "Quay to Close By Ada Quill January 7, 2031 PORT ELLAN — The harbour board …". */
export const cutRunIn: Cutter = ({ text }) => {
  if (text.length < SHORTEST) return null;
  const [date] = writtenDates(text.slice(0, REACH));
  if (!date) return null;
  const from = stampStart(text, date.start);
  const to = stampEnd(text, date.end);
  const above = text.slice(0, from);
  if (SENTENCE_WITHIN.test(above)) return null;
  const byline = BYLINE.exec(above);
  if (!byline && !LABEL.test(text.slice(from, to)) && !DATELINE.test(text.slice(to, to + 100))) return null;
  const names = byline ? byline.index : from;
  return [
    { from: 0, to: names },
    { from: names, to: from, kind: 'byline' },
    { from, to, kind: 'date' },
    { from: to, to: text.length },
  ];
};
