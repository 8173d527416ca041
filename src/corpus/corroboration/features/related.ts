import type { FeatureFamily } from './feature';

/** What is said in other words of the same meaning. */
export const related: FeatureFamily = {
  features: { 'weight of related words': 1, 'share of the sentence, related words included': 1 },
  measure({ articles: { first, second }, candidate: { a, b }, shared, paraphrases }) {
    let inOtherWords = 0;
    for (const { weight } of paraphrases) inOtherWords += weight;
    let same = 0;
    for (const { weight } of shared) same += weight;
    const longer = Math.max(first.totals[a] ?? 0, second.totals[b] ?? 0) || 1;
    return [inOtherWords, (same + inOtherWords) / longer];
  },
};
