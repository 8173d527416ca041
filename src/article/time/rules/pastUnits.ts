import { singular, UNIT } from '../lexicon/patterns';
import { constant } from '../meaning';
import { amountOf, durationOf, QUANTITY } from '../quantity';
import { phrase, type Rule } from '../rule';

/** "the past four months", "the last two years", "recent days", "the coming weeks", "the past decade", "the first nine months". */
export const pastUnits: Rule = {
  triggers: ['unit'],
  pattern: phrase(
    `(?<!\\b(?:to|will|would|could|should|may|might|can|must|not) )(?:(?:the |these |those )?(?:past|last|next|coming|first|final|previous|recent|preceding|following|ensuing|intervening|early|later) (?:(?<quantity>${QUANTITY}) )(?<unit>${UNIT})|(?:the )?(?:past|last|coming|recent|preceding|following|ensuing|intervening) (?<units>(?:hour|day|week|month|year|decade)s|centuries)|the (?:past|last|next|ensuing) (?<one>hour|week|month|quarter|year|decade|century|half(?: |-)century))`,
  ),
  read({ groups: { quantity, unit, units, one } }) {
    if (one && /^half/i.test(one)) return constant('DURATION', 'P50Y');
    return constant(
      'DURATION',
      durationOf(units ? null : quantity ? amountOf(quantity) : 1, singular(unit ?? units ?? one ?? '')),
    );
  },
};
