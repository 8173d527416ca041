import type { FeatureFamily } from './feature';

/** Whether the two articles are accounts of one thing from end to end. */
export const alignment: FeatureFamily = {
  features: {
    'mean fit of the sentences of the articles': 0,
    'share of sentences with a close one in the other article': 0,
    'third best fit of any sentences': 0,
  },
  measure: ({ articles: { alignment: aligned } }) => [aligned.meanFit, aligned.alignedShare, aligned.bestFits[1]],
};
