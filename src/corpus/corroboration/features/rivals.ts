import type { FeatureFamily } from './feature';

/** Whether another sentence of the other article fits better. */
export const rivals: FeatureFamily = {
  features: { 'lower rank of the sentences for each other': 0, 'higher rank of the sentences for each other': 0 },
  measure({ candidate: { cosine, bestOfA, bestOfB } }) {
    const ranks = [bestOfA && cosine / bestOfA, bestOfB && cosine / bestOfB];
    return [Math.min(...ranks), Math.max(...ranks)];
  },
};
