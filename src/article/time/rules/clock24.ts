import { clockValue } from '../clockValue';
import { zones } from '../lexicon';
import { point } from '../meaning';
import { phrase, type Rule } from '../rule';

const TIME = String.raw`(?<hour>[01]?\d|2[0-3])[:.h](?<minute>[0-5]\d)(?::[0-5]\d)?`;

/** "at 22:30", "14:05 GMT", "20:15 hours"; not "won 21:15", "with 7:42 left". */
export const clock24: Rule = {
  triggers: ['digit'],
  pattern: phrase(
    String.raw`(?:(?=\d)(?<=(?:\b(?<at>at|by|around|about|until|till|from|to|between|and|before|after|since|past) )?)${TIME}(?: (?<zone>${zones.pattern}|hours|hrs|h))?)(?![.:]?\d|-)`,
  ),
  read({ text, groups: { at, hour, minute, zone } }) {
    if (!at && !zone) return undefined;
    if (!zone && !text.includes(':')) return undefined;
    return point(null, clockValue(Number(hour), minute, zone));
  },
};
