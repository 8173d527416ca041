import { above, type Evidence } from './evidence';

const READER = /\b(?:[Yy]ou|[Yy]ours?|[Yy]ourself|[Pp]lease)\b/g;

/** "You may", "please", "your account": terms, guides, answers to customers. News speaks of others. */
export const instruction: Evidence = {
  reason: 'addressed to its reader',
  weigh: (sample) => above(sample.density(READER), 18, -0.08, -2),
};
