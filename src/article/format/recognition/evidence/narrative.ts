import { above, type Evidence } from './evidence';

/** Bodies, rooms and feelings: the vocabulary of novels. */
export const narrative: Evidence = {
  reason: "a novel's vocabulary",
  weigh: (sample) => above(sample.rate('narrative') - sample.rate('reporting') * 0.3, 7, -0.25, -6),
};
