import { partsOfDay } from '../lexicon';
import { point } from '../meaning';
import { phrase, type Rule } from '../rule';

/** "noon", "at midday", "by midnight"; not "high noon". */
export const noon: Rule = {
  triggers: ['partOfDay'],
  pattern: phrase('(?<!\\bhigh )(?<moment>noon|midday|midnight)'),
  read: ({ groups: { moment = '' } }) => point(null, partsOfDay.get(moment) ?? null),
};
