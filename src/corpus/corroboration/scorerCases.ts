import type { SentencePair } from './sentencePair';

/**
 * Within a story and between stories the same likeness means different things: three reporters at one hearing write much the same,
 * and so do those of two hearings. Notes of a few sentences say little that could tell stories apart.
 */
export const CASES = ['short', 'within', 'between'] as const;

export type CaseName = (typeof CASES)[number];

/** From so many sentences on, an article is no note. */
export const FULL_LENGTH = 6;

export function caseOf({ articles }: SentencePair): CaseName {
  if (Math.min(articles.first.sentenceCount, articles.second.sentenceCount) < FULL_LENGTH) return 'short';
  return articles.tellOneStory ? 'within' : 'between';
}
