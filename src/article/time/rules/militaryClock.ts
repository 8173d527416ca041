import { clockValue } from '../clockValue';
import { zones } from '../lexicon';
import { point } from '../meaning';
import { phrase, type Rule } from '../rule';

/** "0520 GMT", "1400 hours". */
export const militaryClock: Rule = {
  triggers: ['digit'],
  pattern: phrase(
    String.raw`(?<hour>[01]\d|2[0-3])(?<minute>[0-5]\d)(?: (?<zone>${zones.pattern})|(?<=\b(?:at|by|around|until|from|to|before|after) ....) (?:hours|hrs))`,
  ),
  read: ({ groups: { hour, minute, zone } }) => point(null, clockValue(Number(hour), minute, zone)),
};
