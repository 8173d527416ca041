import { countedBy } from '../dates';
import { point } from '../meaning';
import { isCalendarUnit } from '../period';
import { phrase, type Rule } from '../rule';

/** "the end of the year", "the beginning of next month", "year-end". */
export const endOf: Rule = {
  triggers: ['unit'],
  pattern: phrase(
    "(?:(?:the )?(?:end|beginning|start|middle) of (?<which>the|this|last|next|that) (?<unit>week|month|quarter|year|decade|century)|(?<joined>month|quarter|year)(?:-end|['’]s end))",
  ),
  read({ groups: { which = 'this', unit, joined } }) {
    const word = (unit ?? joined ?? '').toLowerCase();
    return isCalendarUnit(word) ? point(countedBy(which, word)) : undefined;
  },
};
