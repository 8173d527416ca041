import { KIND, USE } from '../../profile/articleProfile';
import type { ComparedArticle } from '../comparedArticle';

/** The other terms that stand at most so many words from one of a sentence, by its index; numbers and dates are none. */
export function termsAround(article: ComparedArticle, sentence: number, index: number, reach: number): number[] {
  const [terms, places, kinds] = [article.termsOf(sentence), article.placesOf(sentence), article.kindsOf(sentence)];
  const middle = places[index] ?? -1;
  return [...terms].filter(
    (term, i) =>
      term !== terms[index] &&
      Math.abs((places[i] ?? 0) - middle) <= reach &&
      ((kinds[i] ?? 0) & (USE.dating | KIND.number)) === 0,
  );
}
