import { countedBy } from '../dates';
import { CALENDAR_UNIT } from '../lexicon/patterns';
import { point } from '../meaning';
import { isCalendarUnit } from '../period';
import { phrase, type Rule } from '../rule';

const WHICH =
  'this|last|next|this past|this coming|the current|the coming|the upcoming|that|that same|the same|the following|the previous|the preceding|the prior';

/** "this week", "last year", "next month", "the current quarter", "that year"; not "said that day care …". */
export const thisUnit: Rule = {
  triggers: ['unit'],
  pattern: phrase(`(?<which>${WHICH}) (?:(?:calendar|fiscal|full) )?(?<unit>${CALENDAR_UNIT})`),
  read(match) {
    const { which = '', unit = '' } = match.groups;
    const word = unit.toLowerCase();
    if (match.first()?.tag === 'IN') return undefined;
    return isCalendarUnit(word) ? point(countedBy(which, word)) : undefined;
  },
};
