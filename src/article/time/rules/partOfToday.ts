import { partsOfDay } from '../lexicon';
import { counted, point } from '../meaning';
import { phrase, type Rule } from '../rule';

/** "tonight", "last night", "this morning". */
export const partOfToday: Rule = {
  triggers: ['partOfDay', 'dayWord'],
  pattern: phrase('(?:tonight|(?<last>last) (?:night|evening)|this (?<part>morning|afternoon|evening))'),
  read: ({ groups: { last, part } }) => point(counted('day', last ? -1 : 0), partsOfDay.get(part ?? 'night') ?? null),
};
