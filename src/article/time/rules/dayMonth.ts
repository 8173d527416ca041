import { dateIn } from '../dates';
import { DATE, MONTH, monthNumber, YEAR } from '../lexicon/patterns';
import { isCapitalized, phrase, type Rule } from '../rule';

/** "the 7th of August", "7 August 2031", "6th June". */
export const dayMonth: Rule = {
  triggers: ['month'],
  pattern: phrase(`(?:the )?(?<date>${DATE})(?: day)?(?: of)? (?<month>${MONTH})(?:,? (?<year>${YEAR}))?`),
  read({ groups: { date = '', month = '', year } }) {
    if (!isCapitalized(month)) return undefined;
    return dateIn(year ? Number(year) : undefined, monthNumber(month), Number.parseInt(date, 10));
  },
};
