import { KIND } from '../../profile/articleProfile';
import type { ComparedArticle } from '../comparedArticle';
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
    const unknown = [unknownNames(first, a, second, weightOf), unknownNames(second, b, first, weightOf)];
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

/** Weight of the names of a sentence that another article never uses: of two stories, each has names of its own. */
function unknownNames(
  article: ComparedArticle,
  sentence: number,
  other: ComparedArticle,
  weightOf: (term: number) => number,
): number {
  const kinds = article.kindsOf(sentence);
  let sum = 0;
  article.termsOf(sentence).forEach((term, i) => {
    if ((kinds[i] ?? 0) & KIND.name && other.sentencesWith(term).length === 0) sum += weightOf(term);
  });
  return sum;
}
