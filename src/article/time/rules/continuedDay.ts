import { dateIn } from '../dates';
import { DATE, MONTH, monthNumber, YEAR } from '../lexicon/patterns';
import { isCapitalized, phrase, type Rule } from '../rule';

/** The second day of "April 24 and 25", "Oct. 3-5, 2031". */
export const continuedDay: Rule = {
  triggers: ['month'],
  pattern: phrase(
    `(?<=(?<month>${MONTH}) ${DATE},?(?: ?(?:-|–)| (?:and|or|to|through)) ?)(?<date>${DATE})(?:,? (?<year>${YEAR}))?(?! [a-z]{1,40}s\\b)`,
  ),
  read({ groups: { month = '', date = '', year } }) {
    if (!isCapitalized(month)) return undefined;
    return dateIn(year ? Number(year) : undefined, monthNumber(month), Number.parseInt(date, 10));
  },
};
