import type { FeatureFamily } from './feature';

/** How much of what is rare in the two articles, and in English, both sentences say. */
export const rare: FeatureFamily = {
  features: {
    'cosine by words rare in both articles': 1,
    'the same with people and words of one meaning': 1,
    'share of the sentence with less, by words rare in both articles': 1,
    'share of the sentence with more, by words rare in both articles': 1,
  },
  measure: ({
    candidate: {
      rare: { value },
      meant,
      shareOfLess,
      shareOfMore,
    },
  }) => [value, meant.value, shareOfLess, shareOfMore],
};
