import { counted, point } from '../meaning';
import { phrase, type Rule } from '../rule';

/** "the year-ago quarter", "from the year-earlier period". */
export const yearEarlier: Rule = {
  triggers: ['unit'],
  pattern: phrase('(?:the |a )?year-(?:ago|earlier)(?: (?:period|quarter|month|third quarter))?'),
  read: () => point(counted('year', -1, 'narrative')),
};
