import { ordinals, partsOfDay } from '../lexicon';
import { MONTH, monthNumber, singular, UNIT, WEEKDAY, weekdayNumber } from '../lexicon/patterns';
import { constant } from '../meaning';
import { amountOf, durationOf, QUANTITY } from '../quantity';
import { phrase, type Rule } from '../rule';

const STEPS = `(?:(?<other>other)|(?<ordinal>${ordinals.pattern})|(?<quantity>${QUANTITY})|single)`;

/** "every day", "each year", "every other week", "every two years", "every Monday", "every May", "every morning". */
export const every: Rule = {
  triggers: ['unit', 'weekday', 'month', 'partOfDay'],
  pattern: phrase(
    `(?:every|each)(?: and every)? (?:(?:${STEPS} )?(?<unit>${UNIT})|(?:other )?(?<weekday>${WEEKDAY})(?: (?:morning|afternoon|evening|night))?|(?:other )?(?<month>${MONTH})|(?<part>${partsOfDay.pattern}))`,
  ),
  read({ groups: { other, ordinal, quantity, unit, weekday, month, part } }) {
    if (weekday) return constant('SET', `XXXX-WXX-${weekdayNumber(weekday)}`);
    if (month) return constant('SET', `XXXX-${String(monthNumber(month)).padStart(2, '0')}`);
    if (part) return constant('SET', `XXXX-XX-XX${partsOfDay.get(part)}`);
    const step = other ? 2 : ordinal ? Number(ordinals.get(ordinal)) : quantity ? amountOf(quantity) : 1;
    return constant('SET', durationOf(step, singular(unit ?? '')));
  },
};
