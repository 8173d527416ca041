import { dateIn } from '../dates';
import { DATE, MONTH, monthNumber, YEAR } from '../lexicon/patterns';
import { isCapitalized, phrase, type Rule } from '../rule';

/** The year of the first dates stands after the last: "March 3 and 4, 2031", "from June 9 to June 23, 2031". */
const YEAR_LATER = `(?=(?:,? ?(?:-|–|,|and|to|through|until|or) ?(?:${MONTH} ?)?${DATE}(?:st|nd|rd|th)?){1,4},? (?<later>${YEAR})(?!\\w))`;

/** "Aug. 7", "August 7, 2031", "March the 3rd"; not "in March 12 people". */
export const monthDay: Rule = {
  triggers: ['month'],
  pattern: phrase(
    `(?<=(?<in>\\bin )?)(?:(?<which>last|this|next) )?(?<month>${MONTH}) ?(?:the )?(?<date>${DATE})(?![\\d,.:]{0,20}\\d| ?%| percent)(?:,? (?<year>${YEAR})|${YEAR_LATER}|)`,
  ),
  read({ groups: { in: preposition, which, month = '', date = '', year, later } }) {
    if (!isCapitalized(month) || (preposition && !year)) return undefined;
    const said = year ?? later;
    return dateIn(said ? Number(said) : undefined, monthNumber(month), Number.parseInt(date, 10), which);
  },
};
