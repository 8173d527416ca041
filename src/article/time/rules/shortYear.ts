import { fullYear, startingOn } from '../dates';
import { dayOf } from '../period';
import { phrase, type Rule } from '../rule';

/** "in '98", "the class of ’31". */
export const shortYear: Rule = {
  triggers: ['digit'],
  pattern: phrase(String.raw`['’](?<=\b(?:in|since|of|from|until|by|late|early) ['’])(?<year>\d\d)(?!['’]?s)`),
  read: ({ groups: { year = '' } }) => startingOn('year', dayOf(fullYear(year), 1, 1)),
};
