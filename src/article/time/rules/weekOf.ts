import { everyWeekOf } from '../cycle';
import { DATE, MONTH, monthNumber } from '../lexicon/patterns';
import { point, recurring } from '../meaning';
import { isCapitalized, phrase, type Rule } from '../rule';

/** "the week of March 6". */
export const weekOf: Rule = {
  triggers: ['month'],
  pattern: phrase(`(?:the )?week of (?<month>${MONTH}) (?<date>${DATE})`),
  read({ groups: { month = '', date = '' } }) {
    if (!isCapitalized(month)) return undefined;
    return point(recurring(everyWeekOf(monthNumber(month), Number.parseInt(date, 10))));
  },
};
