import { findDate } from '../../dates';
import type { ContextRule, Passage } from '../../passage';

/** How far down a dateline may stand. */
const TOP = 6;

const AGENCY = /^\p{Lu}[\p{L} .,'’-]{2,60}(?:\([\p{L} /.]{2,30}\))? ?[-–—_]{1,2}$/u;
const PLACE_AND_DATE = /^\p{Lu}[\p{L}.'’-]+(?:(?: ?, ?| )\p{Lu}[\p{L}.'’-]+){0,5} ?,? ?(?:19|20|21)\d\d-\d\d-\d\d$/u;
const WEEKDAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)\b/;
const STARTS_WITH_DATE =
  /^(?:\d{1,2}(?:st|nd|rd|th)? |(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,9}\.? \d|\d{4}-\d\d-\d\d|\d{1,2}[./]\d)/;

/** "21:14", "9.05 p.m. GMT": the entries of a live report. */
const CLOCK = /^\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?(?: ?(?:gmt|bst|utc|est|edt|et|pt|cet|cest|ist|aest))?$/;

/** Whether a line is a time of day alone. */
export const isClock = ({ text, folded }: Passage): boolean => text.length < 20 && CLOCK.test(folded);

/** A line that says where and when, and nothing else: "PORT ELLAN, Norland (ANP) —", "Friday, March 4, 2031". */
export const dateline: ContextRule = (passages) => {
  for (const passage of passages.slice(0, TOP)) {
    const { kind, text, folded } = passage;
    if ((kind !== null && kind !== 'headline') || text.length > 70) continue;
    const dateAlone =
      (WEEKDAY.test(folded) || STARTS_WITH_DATE.test(folded)) && findDate(text) !== null && text.length < 45;
    if (!dateAlone && !AGENCY.test(text) && !PLACE_AND_DATE.test(text)) continue;
    passage.kind = 'paragraph';
    passage.role = 'dateline';
  }
  for (const passage of passages) {
    if (passage.kind === null && isClock(passage)) passage.role = 'dateline';
  }
};
