import { partsOfDay } from '../lexicon';
import { point } from '../meaning';
import { phrase, type Rule } from '../rule';

/** "in the morning", "during the night", "at night", "at dawn": of the day that the text speaks of. */
export const partOfDay: Rule = {
  triggers: ['partOfDay'],
  pattern: phrase(
    '(?:(?<=\\b(?:in|during|through|throughout|by) )the (?<part>morning|afternoon|evening|night)|(?<=\\b(?:at|before|after|since|until|by) )(?<moment>dawn|daybreak|sunrise|dusk|sunset|nightfall|night))',
  ),
  read: ({ groups: { part, moment } }) => point(null, partsOfDay.get(part ?? moment ?? '') ?? null),
};
