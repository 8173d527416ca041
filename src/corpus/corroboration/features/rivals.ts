import type { FeatureFamily } from './feature';

/** Whether another sentence of the other article fits better. */
export const rivals: FeatureFamily = {
  features: {
    'lower rank of the sentences for each other': 0,
    'higher rank of the sentences for each other': 0,
    'lower rank by words used only here': 0,
    'higher rank by words used only here': 0,
    'lower lead by words used only here': 1,
    'higher lead by words used only here': 1,
    'cosine of the sentences beside both': 0,
  },
  measure({
    candidate: {
      cosine,
      bestOfA,
      bestOfB,
      focus,
      bestFocusOfA,
      bestFocusOfB,
      rivalFocusOfA,
      rivalFocusOfB,
      cosineBeside,
    },
  }) {
    const ranks = [share(cosine, bestOfA), share(cosine, bestOfB)];
    const focusRanks = [share(focus, bestFocusOfA), share(focus, bestFocusOfB)];
    const leads = [focus - rivalFocusOfA, focus - rivalFocusOfB];
    return [
      Math.min(...ranks),
      Math.max(...ranks),
      Math.min(...focusRanks),
      Math.max(...focusRanks),
      Math.min(...leads),
      Math.max(...leads),
      cosineBeside,
    ];
  },
};

const share = (value: number, best: number): number => (best > 0 ? value / best : 0);
