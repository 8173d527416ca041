import { everyWeekend } from '../cycle';
import { occurrence } from '../dates';
import { point } from '../meaning';
import { phrase, type Rule } from '../rule';

/** "the weekend", "last weekend", "this coming weekend"; "a weekend" is none in particular. */
export const weekend: Rule = {
  triggers: ['unit'],
  pattern: phrase('(?<which>(?:this |the )?(?:last|past|coming|next|this|that|following|previous|same)|the) weekend'),
  read: ({ groups: { which } }) => point(occurrence(everyWeekend, null, which)),
};
