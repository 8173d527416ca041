import { fullYear } from '../dates';
import { constant, named, point } from '../meaning';
import { dayOf } from '../period';
import { phrase, type Rule } from '../rule';

/** "fiscal 2031", "fiscal year 2031", "FY31". */
export const fiscalYear: Rule = {
  triggers: ['digit'],
  pattern: phrase(String.raw`(?:(?:the )?fiscal(?: year)? |FY ?)['’]?(?<year>(?:19|20)?\d\d)(?!\d)`),
  read({ groups: { year = '' } }) {
    const start = dayOf(fullYear(year), 1, 1);
    return start === null ? constant('DATE', null) : point(named({ unit: 'year', start, fiscal: true }));
  },
};
