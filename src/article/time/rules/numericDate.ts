import { constant, named, point } from '../meaning';
import { dayOf } from '../period';
import { phrase, type Rule } from '../rule';

const fullYear = (year: string): number => Number(year) + (year.length > 2 ? 0 : Number(year) < 50 ? 2000 : 1900);

/** "3/24/2031", "24.03.2031": the month comes first between slashes, unless it can't be one; the day between stops. */
export const numericDate: Rule = {
  triggers: ['digit'],
  pattern: phrase(String.raw`(?<first>\d{1,2})(?<mark>[./-])(?<second>\d{1,2})\k<mark>(?<year>(?:19|20)\d\d|\d\d)`),
  read({ groups: { first = '', second = '', mark, year = '' } }) {
    if (mark !== '/' && year.length === 2) return undefined;
    const dayFirst = mark === '.' || Number(first) > 12;
    const [month, date] = dayFirst ? [second, first] : [first, second];
    const day = dayOf(fullYear(year), Number(month), Number(date));
    return day === null ? constant('DATE', null) : point(named({ unit: 'day', start: day }));
  },
};
