import { WEEKDAY, weekdayNumber } from '../lexicon/patterns';
import { constant } from '../meaning';
import { isCapitalized, phrase, type Rule } from '../rule';

/** "on Mondays", "Sunday nights", "weekdays". */
export const weekdays: Rule = {
  triggers: ['weekday'],
  pattern: phrase(`(?:(?<day>${WEEKDAY})s|(?<one>${WEEKDAY}) (?:morning|afternoon|evening|night)s)`),
  read({ groups: { day, one } }) {
    const name = day ?? one ?? '';
    return isCapitalized(name) ? constant('SET', `XXXX-WXX-${weekdayNumber(name)}`) : undefined;
  },
};
