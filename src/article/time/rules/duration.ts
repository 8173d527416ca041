import { singular, UNIT } from '../lexicon/patterns';
import { constant } from '../meaning';
import { amountOf, durationOf, QUANTITY } from '../quantity';
import { phrase, type Rule } from '../rule';

/** "three days", "16-hour", "two and a half years", "half an hour", "several months", "two more weeks", "a year and a half". */
export const duration: Rule = {
  triggers: ['unit'],
  pattern: phrase(
    `(?<quantity>${QUANTITY})(?: |-)(?:(?:more|full|whole|straight|consecutive|additional|extra|long|business|working|calendar) )?(?<unit>${UNIT})(?<half> and a half)?(?:-long| long)?(?!-old)`,
  ),
  read(match) {
    const { quantity = '', unit = '', half } = match.groups;
    const word = singular(unit);
    if (word === 'second' && /^an?$/i.test(quantity)) return undefined;
    if (
      /^one day$/i.test(match.text) &&
      (match.after()?.text === ',' ||
        (!match.before() && !/^(?:after|before|later|earlier)$/.test(match.after()?.text ?? '')))
    )
      return undefined;
    if (word === 'quarter' && (!/s$/i.test(unit) || match.after()?.text === 'of')) return undefined;
    if (/^(?:an?|one|another)$/i.test(quantity) && word !== unit.toLowerCase()) return undefined;
    const amount = amountOf(quantity);
    return constant('DURATION', durationOf(amount === null ? null : amount + (half ? 0.5 : 0), word));
  },
};
