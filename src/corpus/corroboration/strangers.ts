import type { ComparedArticle } from './comparedArticle';

/**
 * The words of names in a sentence that another article never uses and that are of no person: places of another story. Victims are
 * named by one article and not by the next.
 */
export function strangePlaces(article: ComparedArticle, sentence: number, other: ComparedArticle): number[] {
  const ofPeople = new Set(article.peopleOf(sentence).flatMap(({ terms }) => terms));
  return article.namesUnknownTo(other, sentence).filter((term) => !ofPeople.has(term));
}
