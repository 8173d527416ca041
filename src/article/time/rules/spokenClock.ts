import { clockValue } from '../clockValue';
import { numbers } from '../lexicon';
import { point } from '../meaning';
import { phrase, type Rule } from '../rule';

const HOUR = '(?<hour>1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
const NIGHT_ENDS = 5;

/** "4 in the morning", "nine at night", "five o'clock", "six o'clock in the evening". */
export const spokenClock: Rule = {
  triggers: ['partOfDay'],
  pattern: phrase(
    `${HOUR}(?::(?<minute>[0-5]\\d))?(?<clock> o['’]clock)?(?: (?:in the (?<part>morning|afternoon|evening)|at (?<night>night)))?`,
  ),
  read({ groups: { hour = '', minute, clock, part, night } }) {
    if (!clock && !part && !night) return undefined;
    const said = (Number(numbers.get(hour) ?? hour) || 0) % 12;
    const late = night ? said >= NIGHT_ENDS : part ? !/^morning$/i.test(part) : false;
    return point(null, clockValue(said + (late ? 12 : 0), minute));
  },
};
