import { partsOfDay } from '../lexicon';
import { counted, point } from '../meaning';
import { phrase, type Rule } from '../rule';

/** "that night", "the next morning", "the previous evening": counted from the day that the text named last. */
export const partOfThatDay: Rule = {
  triggers: ['partOfDay'],
  pattern: phrase(
    '(?<which>that(?: same)?|the same|(?:the )?(?:next|following)|the previous) (?<part>morning|afternoon|evening|night)',
  ),
  read({ groups: { which = '', part = '' } }) {
    const count = /next|following/i.test(which) ? 1 : /previous/i.test(which) ? -1 : 0;
    return point(counted('day', count, 'narrative'), partsOfDay.get(part) ?? null);
  },
};
