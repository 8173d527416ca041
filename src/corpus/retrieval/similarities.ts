import { type ArticleProfile, KIND } from '../profile/articleProfile';
import { PairCache } from './pairCache';
import type { Rarity, WeighedArticle } from './rarity';

/** How much the words of two articles have in common, and their names alone: cosines, 0..1. */
export interface Similarity {
  readonly words: number;
  readonly names: number;
}

/**
 * Similarities of articles. Each is summed up in the order of the article with the larger path, so that it is the same to
 * the last bit whoever asks, and kept as long as nothing changes the weights of either.
 */
export class Similarities {
  readonly #rarity: Rarity;
  readonly #known = new PairCache();
  /** By term the weight in one article; 0 for all others. */
  #spread = new Float64Array(0);
  #spreadArticle: ArticleProfile | null = null;
  #spreadWeights: WeighedArticle | null = null;

  constructor(rarity: Rarity) {
    this.#rarity = rarity;
  }

  between(one: ArticleProfile, other: ArticleProfile): Similarity {
    if (one === other) return { words: 1, names: 1 };
    const [first, second] = one.path < other.path ? [one, other] : [other, one];
    const [weighed, weighedOther] = [this.#rarity.weigh(first), this.#rarity.weigh(second)];
    return {
      words: this.#words(first, weighed, second, weighedOther),
      names: similarityOfNames(first, weighed, second, weighedOther),
    };
  }

  /** Writes the similarities of the words of each with each to `matrix`, row by row. */
  matrix(articles: readonly ArticleProfile[], matrix: Float64Array): void {
    const size = articles.length;
    matrix.fill(1, 0, size * size);
    const places = articles.map((article, place) => ({ article, place, weighed: this.#rarity.weigh(article) }));
    const byPath = places.sort((a, b) => (a.article.path < b.article.path ? -1 : 1));
    byPath.forEach((one, i) => {
      for (let j = i + 1; j < size; j++) {
        const other = byPath[j] ?? one;
        const similarity = this.#words(one.article, one.weighed, other.article, other.weighed);
        matrix[one.place * size + other.place] = similarity;
        matrix[other.place * size + one.place] = similarity;
      }
    });
  }

  #words(first: ArticleProfile, weighed: WeighedArticle, second: ArticleProfile, other: WeighedArticle): number {
    const known = this.#known.get(weighed.number, other.number);
    if (known !== undefined) return known;
    this.#spreadOut(first, weighed);
    const [spread, { distinctTerms }, { weights }] = [this.#spread, second, other];
    let dot = 0;
    for (let i = 0; i < distinctTerms.length; i++) dot += (weights[i] ?? 0) * (spread[distinctTerms[i] ?? 0] ?? 0);
    const similarity = dot / (weighed.norm * other.norm);
    this.#known.set(weighed.number, other.number, similarity);
    return similarity;
  }

  /** Spreads the weights of an article over all terms, if they are not. */
  #spreadOut(article: ArticleProfile, weighed: WeighedArticle): void {
    if (this.#spreadWeights === weighed) return;
    if (this.#spread.length < this.#rarity.terms) this.#spread = new Float64Array(2 * this.#rarity.terms);
    else for (const term of this.#spreadArticle?.distinctTerms ?? []) this.#spread[term] = 0;
    this.#spreadArticle = article;
    this.#spreadWeights = weighed;
    const { distinctTerms } = article;
    for (let i = 0; i < distinctTerms.length; i++) this.#spread[distinctTerms[i] ?? 0] = weighed.weights[i] ?? 0;
  }
}

/** Of what is a name in both. */
function similarityOfNames(
  first: ArticleProfile,
  weighed: WeighedArticle,
  second: ArticleProfile,
  other: WeighedArticle,
): number {
  const names = new Map<number, number>();
  let squaresOfFirst = 0;
  for (const [term, weight] of namesOf(first, weighed)) {
    names.set(term, weight);
    squaresOfFirst += weight * weight;
  }
  let [dot, squares] = [0, 0];
  for (const [term, weight] of namesOf(second, other)) {
    dot += weight * (names.get(term) ?? 0);
    squares += weight * weight;
  }
  return dot > 0 ? dot / Math.sqrt(squares * squaresOfFirst) : 0;
}

function* namesOf(
  { distinctTerms, distinctKinds }: ArticleProfile,
  { weights }: WeighedArticle,
): Generator<readonly [term: number, weight: number]> {
  for (let i = 0; i < distinctTerms.length; i++) {
    if ((distinctKinds[i] ?? 0) & KIND.name) yield [distinctTerms[i] ?? 0, weights[i] ?? 0];
  }
}
