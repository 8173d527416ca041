import { singular, UNIT } from '../lexicon/patterns';
import { constant } from '../meaning';
import { durationOf } from '../quantity';
import { phrase, type Rule } from '../rule';

/** "day-long", "weeklong", "decades-old", "half-century". */
export const longDuration: Rule = {
  triggers: ['unit'],
  pattern: phrase(
    `(?:(?<unit>${UNIT})-long|(?<old>(?:day|week|month|year|decade|centurie)s)-old|(?<joined>day|week|month|year)long|(?:an? )?(?<half>half|quarter)(?: |-)(?<halved>hour|day|year|decade|century))`,
  ),
  read({ groups: { unit, old, joined, half, halved } }) {
    const word = unit ?? old ?? joined ?? halved ?? '';
    return constant(
      'DURATION',
      durationOf(half ? (/^h/i.test(half) ? 0.5 : 0.25) : /s$/i.test(word) ? null : 1, singular(word)),
    );
  },
};
