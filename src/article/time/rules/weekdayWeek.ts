import { everyWeekday } from '../cycle';
import { WEEKDAY, weekdayNumber } from '../lexicon/patterns';
import { point, recurring } from '../meaning';
import { isCapitalized, phrase, type Rule } from '../rule';

const DAYS = { week: 7, fortnight: 14 } as const;

/** "Monday week", "Friday fortnight", "a week on Tuesday": so much after the coming day. */
export const weekdayWeek: Rule = {
  triggers: ['weekday'],
  pattern: phrase(
    `(?<name>${WEEKDAY}) (?<after>week|fortnight)(?= ?[,.;:)]| (?:and|at|in|to|but|when|after|before|if)\\b|$)|a (?<before>week|fortnight) on (?<day>${WEEKDAY})`,
  ),
  read(match) {
    const { name, day, after, before } = match.groups;
    const weekday = name ?? day ?? '';
    const unit = (after ?? before ?? '').toLowerCase();
    if (!isCapitalized(weekday) || (before && /^(?:for|of|than)$/.test(match.before()?.lower ?? ''))) return undefined;
    const coming = recurring(everyWeekday(weekdayNumber(weekday)), 'next');
    return point({ by: 'shift', from: coming, days: unit === 'week' ? DAYS.week : DAYS.fortnight });
  },
};
