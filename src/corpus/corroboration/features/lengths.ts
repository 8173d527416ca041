import type { FeatureFamily } from './feature';

/** How long the sentences and their articles are, and how early they come: what overlap is to be expected. */
export const lengths: FeatureFamily = {
  features: {
    'terms of the shorter sentence': 0,
    'terms of the longer sentence': 0,
    'sentences of the shorter article': 0,
    'sentences of the longer article': 0,
    'position of the earlier sentence': 0,
    'position of the later sentence': 0,
  },
  measure({ articles: { first, second }, candidate: { a, b } }) {
    const terms = [first.termsOf(a).length, second.termsOf(b).length];
    const sentences = [first.sentenceCount, second.sentenceCount];
    return [
      Math.min(...terms),
      Math.max(...terms),
      Math.min(...sentences),
      Math.max(...sentences),
      Math.min(a, b),
      Math.max(a, b),
    ];
  },
};
