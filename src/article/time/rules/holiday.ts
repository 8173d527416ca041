import { everyHoliday } from '../cycle';
import { occurrence, withinYear } from '../dates';
import { holidays } from '../lexicon';
import { YEAR } from '../lexicon/patterns';
import { constant, point } from '../meaning';
import { isCapitalized, phrase, type Rule } from '../rule';

/** "New Year's Day", "last Thanksgiving", "Christmas 2031", "Easter week". */
export const holiday: Rule = {
  triggers: ['holiday'],
  pattern: phrase(
    `(?:(?<which>last|this|next) )?(?<name>${holidays.pattern})(?: (?<week>week|weekend))?(?:,? (?<year>${YEAR}))?`,
  ),
  read({ groups: { which, name = '', week, year } }) {
    const notation = holidays.get(name);
    if (!isCapitalized(name) || !notation) return undefined;
    if (notation === '?') return constant('DATE', null);
    const cycle = everyHoliday(notation, week ? (week.toLowerCase() === 'week' ? 'week' : 'weekend') : 'day');
    return point(occurrence(cycle, withinYear(year, undefined), which));
  },
};
