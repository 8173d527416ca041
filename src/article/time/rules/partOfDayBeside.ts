import { partsOfDay } from '../lexicon';
import { counted, point } from '../meaning';
import { isAnchoredOnEvent, phrase, type Rule } from '../rule';

/** "the night before", "the morning after"; not "the night before the vote", which another event dates. */
export const partOfDayBeside: Rule = {
  triggers: ['partOfDay'],
  pattern: phrase('the (?<part>morning|afternoon|evening|night) (?<side>before|after)'),
  read(match) {
    const { part = '', side = '' } = match.groups;
    if (isAnchoredOnEvent(match)) return undefined;
    return point(counted('day', side.toLowerCase() === 'before' ? -1 : 1, 'narrative'), partsOfDay.get(part) ?? null);
  },
};
