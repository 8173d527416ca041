import { KIND } from '../../profile/articleProfile';
import type { FeatureFamily } from './feature';

/** Shared verbs and shared other words that are no names: what is done, and to what. */
export const parts: FeatureFamily = {
  features: { 'weight of shared verbs': 1, 'weight of shared nouns and modifiers': 1 },
  measure({ shared }) {
    let verbs = 0;
    let others = 0;
    for (const { weight, kindsA, kindsB } of shared) {
      if ((kindsA | kindsB) & KIND.verb) verbs += weight;
      else if (!(kindsA & kindsB & KIND.name)) others += weight;
    }
    return [verbs, others];
  },
};
