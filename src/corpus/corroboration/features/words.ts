import type { FeatureFamily } from './feature';

/** How much of what the two sentences say is said in the same words. */
export const words: FeatureFamily = {
  features: {
    'cosine of the words': 1,
    'share of the shorter sentence': 1,
    'share of the longer sentence': 1,
    'weight of shared words': 1,
    'rarest shared word': 1,
    'second rarest shared word': 1,
  },
  measure({ articles: { first, second }, candidate: { a, b, cosine }, shared }) {
    const totals = [first.totals[a] ?? 0, second.totals[b] ?? 0];
    let sum = 0;
    let rarest = 0;
    let second_ = 0;
    for (const { weight } of shared) {
      sum += weight;
      if (weight > rarest) [rarest, second_] = [weight, rarest];
      else if (weight > second_) second_ = weight;
    }
    return [cosine.value, sum / (Math.min(...totals) || 1), sum / (Math.max(...totals) || 1), sum, rarest, second_];
  },
};
