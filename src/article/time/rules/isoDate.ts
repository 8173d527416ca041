import { constant, named, point } from '../meaning';
import { parseDay } from '../period';
import { phrase, type Rule } from '../rule';

/** "2031-03-04", "2031-03-04T09:12Z". */
export const isoDate: Rule = {
  triggers: ['digit'],
  pattern: phrase(String.raw`(?<date>\d{4}-\d\d-\d\d)(?:T(?<clock>\d\d:\d\d)(?::\d\d)?Z?)?`),
  read({ groups: { date = '', clock } }) {
    const day = parseDay(date);
    if (day === null) return constant('DATE', null);
    return point(named({ unit: 'day', start: day }), clock ? `T${clock}` : null);
  },
};
