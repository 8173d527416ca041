import { above, type Evidence } from './evidence';

/** Ministers, courts, votes, shares, weekdays. */
export const reporting: Evidence = {
  reason: "the news' vocabulary",
  weigh: (sample) => above(sample.rate('reporting'), 8, 0.05, 3),
};
