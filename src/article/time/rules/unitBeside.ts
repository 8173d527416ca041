import { counted, point } from '../meaning';
import { isCalendarUnit } from '../period';
import { isAnchoredOnEvent, phrase, type Rule } from '../rule';

/** "the day before", "the year after", "the next day", "a day earlier"; not "the day before the vote". */
export const unitBeside: Rule = {
  triggers: ['unit'],
  pattern: phrase('(?:the (?<unit>day|week|month|year) (?<side>before|after|earlier)|(?:the )?next (?<next>day))'),
  read(match) {
    const { unit = '', side, next } = match.groups;
    if (next) return point(counted('day', 1, 'narrative'));
    const word = unit.toLowerCase();
    if (!isCalendarUnit(word) || isAnchoredOnEvent(match)) return undefined;
    return point(counted(word, side?.toLowerCase() === 'after' ? 1 : -1, 'narrative'));
  },
};
