import { dateIn } from '../dates';
import { DATE, MONTH, monthNumber, YEAR } from '../lexicon/patterns';
import { isCapitalized, phrase, type Rule } from '../rule';

/** The year of a first date stands after the second: "from 3 June to 9 July 2031". */
const YEAR_LATER = `(?= ?(?:-|–|and|to|until|or) ?(?:the )?${DATE}(?: of)? ${MONTH},? (?<later>${YEAR})(?!\\w))`;

/** "the 7th of August", "7 August 2031", "6th June". */
export const dayMonth: Rule = {
  triggers: ['month'],
  pattern: phrase(
    `(?:the )?(?<date>${DATE})(?: day)?(?: of)? (?<month>${MONTH})(?:,? (?<year>${YEAR})|${YEAR_LATER}|)`,
  ),
  read({ groups: { date = '', month = '', year, later } }) {
    if (!isCapitalized(month)) return undefined;
    const said = year ?? later;
    return dateIn(said ? Number(said) : undefined, monthNumber(month), Number.parseInt(date, 10));
  },
};
