import { findDate } from '../../dates';
import type { LineRule } from '../../passage';

const LABEL =
  /^(?:(?:first |originally |date )?published|(?:last |article )?updated|(?:last )?modified|posted|filed|created|issued|date|publication date|last edited|created on|as of)\b ?(?:on|at|:|by)?/;
const CLOCK = /\b\d{1,2}[:.]\d\d\b|\b(?:am|pm|a\.m\.|p\.m\.|gmt|bst|utc|edt|est|et|pt|ist|cet|cest|aest)\b/;
const WEEKDAY_OR_TODAY = /^(?:(?:mon|tues?|wed|wednes|thu|thurs|fri|sat|satur|sun)(?:day)?|today|yesterday)$/;
const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;
const OF_TIME =
  /^(?:\d{1,4}|st|nd|rd|th|a|p|m|am|pm|z|h|gmt|bst|utc|e[sd]?t|c[sd]?t|m[sd]t|p[sd]?t|ist|cest|cet|ae[sd]?t|at|on|of|min|mins|read|updated)$/;
const WORDS = /\p{L}+|\p{N}+/gu;
const NUMERIC_DATE = /\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b/;
/** Between the parts of a line below a headline: outlet, day, time. */
const SEPARATED = / [/·|•] /;
const LONGEST_LINE = 120;
const LONGEST_DATE = 70;
const AGO = /\b(?:\d+|an?|one|two) (?:min(?:ute)?|hour|day|week|month)s? ago$/;

/** "Published 4 March 2031, 09:12 GMT", "Updated: March 4, 2031", "2 hours ago". */
export const published: LineRule = {
  kind: 'date',
  longest: 160,
  matches: ({ text, folded }) =>
    (LABEL.test(folded) &&
      (findDate(text) !== null || CLOCK.test(folded) || AGO.test(folded)) &&
      !/[a-z]{3,}[.?!]$/.test(folded)) ||
    (folded.length < 40 && AGO.test(folded)) ||
    isDayAndTime(text, folded) ||
    (SEPARATED.test(folded) && folded.length < LONGEST_LINE && CLOCK.test(folded) && findDate(text) !== null),
};

/** A line of nothing but a day and a time, as it stands below a headline: "Wed 11 Feb 2026 16.04 GMT", "Today at 9:30 a.m." */
function isDayAndTime(text: string, folded: string): boolean {
  if (folded.length > LONGEST_DATE) return false;
  const words = folded.match(WORDS) ?? [];
  const [first = ''] = words;
  if (!words.every((word) => OF_TIME.test(word) || MONTH.test(word) || WEEKDAY_OR_TODAY.test(word))) return false;
  return findDate(text) !== null || (CLOCK.test(folded) && (WEEKDAY_OR_TODAY.test(first) || NUMERIC_DATE.test(folded)));
}
