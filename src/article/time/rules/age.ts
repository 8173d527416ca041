import { QUANTITY } from '../quantity';
import { phrase, type Rule } from '../rule';

/** "44-year-old", "six years old", "age": says how old somebody is; TimeML corpora do not mark it. */
export const age: Rule = {
  triggers: ['unit'],
  pattern: phrase(
    `${QUANTITY}(?: |-)(?:(?:hour|day|week|month|year|decade|century)(?: |-)olds?|(?:hours|days|weeks|months|years) (?:old|of age))`,
  ),
  read: () => 'none',
};
