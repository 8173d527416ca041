import { clockValue } from '../clockValue';
import { zones } from '../lexicon';
import { point } from '../meaning';
import { phrase, type Rule } from '../rule';

const HOUR = String.raw`(?<hour>1[0-2]|0?[1-9])(?:[:.](?<minute>[0-5]\d))?`;
const HALF_OF_DAY = String.raw`(?<half>[ap])(?:\. ?m\.|\.?m\b\.?)`;

/** "8:20 a.m.", "9pm EST", "8:00 am local time". */
export const clock: Rule = {
  triggers: ['digit'],
  pattern: phrase(`${HOUR} ?${HALF_OF_DAY}(?: (?<zone>${zones.pattern}))?`),
  read({ groups: { hour, minute, half = '', zone } }) {
    const afternoon = half.toLowerCase() === 'p';
    return point(null, clockValue((Number(hour) % 12) + (afternoon ? 12 : 0), minute, zone));
  },
};
