import { fullYear, startingOn } from '../dates';
import { MONTH, monthNumber, YEAR } from '../lexicon/patterns';
import { dayOf } from '../period';
import { isCapitalized, phrase, type Rule } from '../rule';

/** "January 2031", "October, 2031", "May of 2031", "Jan. '31". */
export const monthYear: Rule = {
  triggers: ['month'],
  pattern: phrase(`(?<month>${MONTH})(?:,| of)? (?<year>${YEAR}|['’]\\d\\d)(?!,?\\d)`),
  read({ groups: { month = '', year = '' } }) {
    if (!isCapitalized(month)) return undefined;
    return startingOn('month', dayOf(fullYear(year), monthNumber(month), 1));
  },
};
