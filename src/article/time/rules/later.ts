import { calendarCount } from '../counting';
import { singular } from '../lexicon/patterns';
import { constant, counted, point } from '../meaning';
import { amountOf, QUANTITY } from '../quantity';
import { phrase, type Rule } from '../rule';

/** "three days later", "a year earlier", "two weeks afterwards", "months later" (nobody knows how many). */
export const later: Rule = {
  triggers: ['unit'],
  pattern: phrase(
    `(?:(?<quantity>${QUANTITY}) )?(?<unit>(?:day|week|fortnight|month|quarter|year|decade)s?|centur(?:y|ies)) (?<side>later|afterwards?|earlier(?! than\\b)|before(?= ?[.,;]))`,
  ),
  read({ groups: { quantity, unit = '', side = '' } }) {
    const count = quantity ? calendarCount(amountOf(quantity), singular(unit)) : null;
    if (!count) return constant('DATE', null);
    return point(counted(count.unit, count.count * (/later|after/i.test(side) ? 1 : -1), 'narrative'));
  },
};
