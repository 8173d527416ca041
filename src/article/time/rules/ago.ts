import { calendarCount } from '../counting';
import { singular, UNIT } from '../lexicon/patterns';
import { constant, counted, point } from '../meaning';
import { amountOf, QUANTITY } from '../quantity';
import { phrase, type Rule } from '../rule';

/** "three days ago", "a decade ago", "several years ago" (nobody knows which), "years ago", "two years from now". */
export const ago: Rule = {
  triggers: ['unit'],
  pattern: phrase(
    `(?:(?<quantity>${QUANTITY}) )?(?<unit>${UNIT})(?<half> and a half)? (?:(?<ago>ago|back(?=[,.]))|from (?:now|today)|hence)`,
  ),
  read({ groups: { quantity, unit = '', half, ago: past } }) {
    const amount = quantity ? amountOf(quantity) : null;
    const direction = past ? -1 : 1;
    if (amount === null) return constant('DATE', past ? 'PAST_REF' : 'FUTURE_REF');
    const count = calendarCount(amount + (half ? 0.5 : 0), singular(unit));
    return count ? point(counted(count.unit, direction * count.count)) : constant('TIME', null);
  },
};
