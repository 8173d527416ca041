import type { FeatureFamily } from './feature';

/** Whether another sentence of the other article fits better. */
export const rivals: FeatureFamily = {
  features: {
    'lower rank of the sentences for each other': 0,
    'higher rank of the sentences for each other': 0,
    'lower rank by words used only here': 0,
    'higher rank by words used only here': 0,
  },
  measure({ candidate: { cosine, bestOfA, bestOfB, focus, bestFocusOfA, bestFocusOfB } }) {
    const ranks = [share(cosine, bestOfA), share(cosine, bestOfB)];
    const focusRanks = [share(focus, bestFocusOfA), share(focus, bestFocusOfB)];
    return [Math.min(...ranks), Math.max(...ranks), Math.min(...focusRanks), Math.max(...focusRanks)];
  },
};

const share = (value: number, best: number): number => (best > 0 ? value / best : 0);
