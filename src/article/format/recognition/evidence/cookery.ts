import { above, type Evidence } from './evidence';

export const cookery: Evidence = {
  reason: "a recipe's vocabulary",
  weigh: (sample) => above(sample.rate('cookery'), 30, -0.08, -6),
};
