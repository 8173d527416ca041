import type { Stories } from '../retrieval/stories';
import type { ComparedArticle } from './comparedArticle';

/** Two articles, the one with the smaller path first, and how much they have to do with each other. */
export interface ArticlePair {
  readonly first: ComparedArticle;
  readonly second: ComparedArticle;
  /** Cosine of the term weights, 0..1. */
  readonly similarity: number;
  /** The same of names alone. */
  readonly nameSimilarity: number;
  readonly kinship: number;
  /** How many articles the corpus holds: the more, the more of them look alike by chance. */
  readonly corpusSize: number;
  /** `similarity` as a share of the highest that the first has with any article, and the second. */
  readonly rankOfSecond: number;
  readonly rankOfFirst: number;
}

export function pairArticles(
  first: ComparedArticle,
  second: ComparedArticle,
  stories: Stories,
  corpusSize: number,
): ArticlePair {
  const [a, b] = [first.profile, second.profile];
  const { words, names } = stories.similarity(a, b);
  return {
    first,
    second,
    similarity: words,
    nameSimilarity: names,
    kinship: stories.kinship(a, b),
    corpusSize,
    rankOfSecond: share(words, stories.related(a)[0]?.similarity),
    rankOfFirst: share(words, stories.related(b)[0]?.similarity),
  };
}

const share = (value: number, best = 0): number => (best > 0 ? Math.min(1, value / best) : 0);
