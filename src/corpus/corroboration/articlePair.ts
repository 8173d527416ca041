import { type ArticleProfile, KIND } from '../profile/articleProfile';
import type { Rarity } from '../retrieval/rarity';
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
  rarity: Rarity,
): ArticlePair {
  const [a, b] = [first.profile, second.profile];
  const similarity = cosine(weightsOf(a, rarity), weightsOf(b, rarity));
  return {
    first,
    second,
    similarity,
    nameSimilarity: cosine(weightsOf(a, rarity, KIND.name), weightsOf(b, rarity, KIND.name)),
    kinship: stories.kinship(a, b),
    corpusSize: rarity.articles,
    rankOfSecond: share(similarity, stories.related(a)[0]?.similarity),
    rankOfFirst: share(similarity, stories.related(b)[0]?.similarity),
  };
}

const share = (value: number, best = 0): number => (best > 0 ? Math.min(1, value / best) : 0);

/** The weights of the terms of an article that are of any of the kinds. */
function weightsOf({ distinctTerms, distinctKinds }: ArticleProfile, rarity: Rarity, kinds = ~0): Map<number, number> {
  const weights = new Map<number, number>();
  distinctTerms.forEach((term, i) => {
    const own = distinctKinds[i] ?? 0;
    if (own & kinds) weights.set(term, rarity.inArticle(term, own));
  });
  return weights;
}

function cosine(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  let dot = 0;
  let squaresA = 0;
  let squaresB = 0;
  for (const [term, weight] of a) {
    squaresA += weight * weight;
    dot += weight * (b.get(term) ?? 0);
  }
  for (const weight of b.values()) squaresB += weight * weight;
  return dot > 0 ? dot / Math.sqrt(squaresA * squaresB) : 0;
}
