import { KIND } from '../../profile/articleProfile';
import type { ComparedArticle } from '../comparedArticle';
import { termsOfSharedPeople } from '../matter';
import type { SentencePair } from '../sentencePair';
import type { FeatureFamily } from './feature';

/** How much of what is particular to each sentence, among those of its article, the other tells too. */
export const coverage: FeatureFamily = {
  features: {
    'share of what is particular to the sentence with less': 1,
    'share of what is particular to the sentence with more': 1,
    'particular to the sentence with less, and not in the other': -1,
    'particular to the sentence with more, and not in the other': -1,
  },
  measure(pair) {
    const {
      articles: { first, second },
      candidate: { a, b },
    } = pair;
    const called = callings(pair);
    let [ofA, ofB] = [namesAmong(called, first, a, pair), namesAmong(called, second, b, pair)];
    for (const { term, weight } of pair.shared) {
      ofA += weight / Math.sqrt(first.timesUsed(term));
      ofB += weight / Math.sqrt(second.timesUsed(term));
    }
    for (const { a: one, b: other, weight } of pair.paraphrases) {
      ofA += weight / Math.sqrt(first.timesUsed(one));
      ofB += weight / Math.sqrt(second.timesUsed(other));
    }
    const [totalA, totalB] = [first.focusTotals[a] ?? 0, second.focusTotals[b] ?? 0];
    const shares = [ofA / (1 + totalA), ofB / (1 + totalB)];
    const rest = [totalA - ofA, totalB - ofB];
    return [Math.max(...shares), Math.min(...shares), Math.min(...rest), Math.max(...rest)];
  },
};

/** Terms by which the people in both are called, but for those that both sentences use. */
function callings(pair: SentencePair): ReadonlySet<number> {
  const called = termsOfSharedPeople(pair);
  for (const { term } of pair.shared) called.delete(term);
  return called;
}

/** The weight of the names of a sentence that are among some terms. */
function namesAmong(
  terms: ReadonlySet<number>,
  article: ComparedArticle,
  sentence: number,
  { weightOf }: SentencePair,
): number {
  if (terms.size === 0) return 0;
  const kinds = article.kindsOf(sentence);
  let sum = 0;
  article.termsOf(sentence).forEach((term, i) => {
    if ((kinds[i] ?? 0) & KIND.name && terms.has(term)) sum += weightOf(term) / Math.sqrt(article.timesUsed(term));
  });
  return sum;
}
