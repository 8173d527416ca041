import { partsOfDay } from '../lexicon';
import { counted, point } from '../meaning';
import { phrase, type Rule } from '../rule';

const DAYS: Record<string, number> = {
  'the day before yesterday': -2,
  yesterday: -1,
  today: 0,
  tomorrow: 1,
  'the day after tomorrow': 2,
};

/** "yesterday", "today", "tomorrow night", "the day before yesterday". */
export const dayWord: Rule = {
  triggers: ['dayWord'],
  pattern: phrase(
    `(?<day>the day before yesterday|the day after tomorrow|yesterday|today|tomorrow)(?: (?<part>${partsOfDay.pattern}))?`,
  ),
  read({ groups: { day = '', part } }) {
    const count = DAYS[day.toLowerCase().replace(/\s+/g, ' ')] ?? 0;
    return point(counted('day', count), partsOfDay.get(part ?? '') ?? null);
  },
};
