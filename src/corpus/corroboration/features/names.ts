import { KIND } from '../../profile/articleProfile';
import type { FeatureFamily } from './feature';

/** Whether the same people, places and organisations are named. */
export const names: FeatureFamily = {
  features: {
    'weight of shared names': 1,
    'share of the names of the sentence with fewer': 1,
    'share of the names of the sentence with more': 1,
    'words of the longest shared name': 1,
    'other names in both': -1,
    'names in both that the other article does not know': -1,
    'names in either that the other article does not know': -1,
  },
  measure({ articles: { first, second }, candidate: { a, b }, shared, namesA, namesB, weightOf }) {
    let sum = 0;
    for (const { weight, kindsA, kindsB } of shared) if (kindsA & kindsB & KIND.name) sum += weight;
    const runs = second.nameRunsOf(b);
    let longest = 0;
    for (const { term, length } of first.nameRunsOf(a)) {
      if (length > longest && runs.some((run) => run.term === term)) longest = length;
    }
    const others = Math.min(namesA, namesB) - sum;
    const unknown = [first.namesUnknownTo(second, a), second.namesUnknownTo(first, b)].map((terms) =>
      terms.reduce((weight, term) => weight + weightOf(term), 0),
    );
    return [
      sum,
      sum / (1 + Math.min(namesA, namesB)),
      sum / (1 + Math.max(namesA, namesB)),
      longest,
      Math.max(0, others),
      Math.min(...unknown),
      Math.max(...unknown),
    ];
  },
};
