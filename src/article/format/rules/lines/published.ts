import { findDate } from '../../dates';
import type { LineRule } from '../../passage';
import { isStamp } from '../../stamps';

const LABEL =
  /^(?:(?:first |originally |date )?(?:published|uploaded)|(?:last |article )?updated|(?:last )?modified|posted|filed|created|issued|date|publication date|last edited|created on|as of)\b ?(?:on|at|:|by)?/;
const CLOCK = /\b\d{1,2}[:.]\d\d\b|\b(?:am|pm|a\.m\.|p\.m\.|gmt|bst|utc|edt|est|et|pt|ist|cet|cest|aest)\b/;
/** Between the parts of a line below a headline: outlet, day, time. */
const SEPARATED = / [/·|•] /;
const LONGEST_LINE = 120;
const AGO = /\b(?:\d+|an?|one|two) (?:min(?:ute)?|hour|day|week|month)s? ago$/;

/** "Published 4 March 2031, 09:12 GMT", "Updated: March 4, 2031", "2 hours ago". */
export const published: LineRule = {
  kind: 'date',
  longest: 160,
  matches: ({ text, folded }) =>
    (LABEL.test(folded) &&
      (findDate(text) !== null || CLOCK.test(folded) || AGO.test(folded)) &&
      !/[a-z]{3}[.?!]$/.test(folded)) ||
    (folded.length < 40 && AGO.test(folded)) ||
    isStamp(text) ||
    (SEPARATED.test(folded) && folded.length < LONGEST_LINE && CLOCK.test(folded) && findDate(text) !== null),
};
