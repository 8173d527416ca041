import { KIND } from '../../profile/articleProfile';
import { substitutionsOf } from '../substitutions';
import type { FeatureFamily } from './feature';

/** Whether one pattern is filled differently: what two stories of one kind have in common is the pattern. */
export const substitutions: FeatureFamily = {
  features: {
    'other names in the same place': -1,
    'other numbers in the same place': -1,
    'other words in the same place': 0,
    'places filled differently, as a share of what is shared': 0,
  },
  measure(pair) {
    let [names, numbers, words] = [0, 0, 0];
    for (const { a, b, kinds } of substitutionsOf(pair)) {
      if (a.some((one) => b.some((other) => pair.areRelated(one, other)))) continue;
      if (kinds & KIND.name) names++;
      else if (kinds & KIND.number) numbers++;
      else words++;
    }
    return [names, numbers, words, (names + numbers + words) / (1 + pair.shared.length)];
  },
};
