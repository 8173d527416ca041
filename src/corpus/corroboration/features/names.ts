import { KIND } from '../../profile/articleProfile';
import type { FeatureFamily } from './feature';

/** Whether the same people, places and organisations are named. */
export const names: FeatureFamily = {
  features: {
    'weight of shared names': 1,
    'share of the names of the sentence with fewer': 1,
    'share of the names of the sentence with more': 1,
  },
  measure({ shared, namesA, namesB }) {
    let sum = 0;
    for (const { weight, kindsA, kindsB } of shared) if (kindsA & kindsB & KIND.name) sum += weight;
    return [sum, sum / (1 + Math.min(namesA, namesB)), sum / (1 + Math.max(namesA, namesB))];
  },
};
