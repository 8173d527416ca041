import type { FeatureFamily } from './feature';

/** Whether what stands around the sentences is told by both articles too: accounts run side by side for a while. */
export const neighbours: FeatureFamily = {
  features: {
    'fit of the better of the sentences before both and behind both': 0,
    'fit of the sentences before both and behind both': 0,
    'fit of a sentence with one beside the other': 0,
    'fit of three sentences around both': 0,
  },
  measure: ({ candidate: { before, behind, beside, window } }) => [
    Math.max(before, behind),
    before + behind,
    beside,
    window,
  ],
};
