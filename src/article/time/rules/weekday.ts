import { everyWeekday } from '../cycle';
import { countedBy, occurrence } from '../dates';
import { partsOfDay } from '../lexicon';
import { WEEKDAY, WEEKDAY_BEFORE_DATE, weekdayNumber } from '../lexicon/patterns';
import { point } from '../meaning';
import { isCapitalized, phrase, type Rule } from '../rule';

/** "Monday", "last Friday", "this coming Tuesday", "Sunday night", "Thursday of last week". */
export const weekday: Rule = {
  triggers: ['weekday'],
  pattern: phrase(
    `(?:(?<which>(?:this |the )?(?:last|past|coming|next|this|following|previous|preceding)) )?(?<name>${WEEKDAY}|${WEEKDAY_BEFORE_DATE})(?: (?<part>${partsOfDay.pattern}))?(?:(?: of)? (?<week>last|this|next|that|the following|the previous) week)?`,
  ),
  read({ groups: { which, name = '', part, week } }) {
    if (!isCapitalized(name)) return undefined;
    const cycle = everyWeekday(weekdayNumber(name));
    const clock = partsOfDay.get(part ?? '') ?? null;
    return point(occurrence(cycle, week ? countedBy(week, 'week') : null, which), clock);
  },
};
