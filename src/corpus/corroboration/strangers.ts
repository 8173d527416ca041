import type { ComparedArticle } from './comparedArticle';
import type { SentencePair } from './sentencePair';

/**
 * The words of names in a sentence that another article never uses and that are of no person: places of another story. Victims are
 * named by one article and not by the next.
 */
export function strangePlaces(article: ComparedArticle, sentence: number, other: ComparedArticle): number[] {
  const ofPeople = new Set(article.peopleOf(sentence).flatMap(({ terms }) => terms));
  return article.namesUnknownTo(other, sentence).filter((term) => !ofPeople.has(term));
}

/** Each names a place that the other article does not know. */
export const areOfOtherPlaces = ({ articles: { first, second }, candidate: { a, b } }: SentencePair): boolean =>
  strangePlaces(first, a, second).length > 0 && strangePlaces(second, b, first).length > 0;
