import { type ArticleProfile, KIND } from '../profile/articleProfile';
import type { Rarity } from './rarity';

/** How much the words of two articles have in common, and their names alone: cosines, 0..1. */
export interface Similarity {
  readonly words: number;
  readonly names: number;
}

const ITSELF: Similarity = { words: 1, names: 1 };

/** Similarities of articles, each worked out once. Valid until the corpus changes. */
export class Similarities {
  readonly #rarity: Rarity;
  readonly #numbers = new Map<ArticleProfile, number>();
  readonly #known = new Map<number, Similarity>();
  /** By term the weight in one article, and the same where it is a name there; 0 for all others. */
  readonly #weights: Float64Array;
  readonly #nameWeights: Float64Array;
  #squaresOfNames = 0;
  #spreadArticle: ArticleProfile | null = null;

  constructor(rarity: Rarity) {
    this.#rarity = rarity;
    this.#weights = new Float64Array(rarity.terms);
    this.#nameWeights = new Float64Array(rarity.terms);
  }

  /** Summed up in the order of the one with the larger path, so that it is the same to the last bit whoever asks. */
  between(one: ArticleProfile, other: ArticleProfile): Similarity {
    if (one === other) return ITSELF;
    const [a, b] = [this.#numberOf(one), this.#numberOf(other)];
    const key = a < b ? a * MOST_ARTICLES + b : b * MOST_ARTICLES + a;
    const known = this.#known.get(key);
    if (known) return known;
    const similarity = one.path < other.path ? this.#compare(one, other) : this.#compare(other, one);
    this.#known.set(key, similarity);
    return similarity;
  }

  /** The similarities of the words of each with each. */
  matrix(articles: readonly ArticleProfile[]): Float64Array[] {
    const rows = articles.map(() => new Float64Array(articles.length).fill(1));
    const byPath = Array.from(articles.keys()).sort((i, j) =>
      (articles[i]?.path ?? '') < (articles[j]?.path ?? '') ? -1 : 1,
    );
    byPath.forEach((i, place) => {
      const [one, row] = [articles[i], rows[i]];
      for (const j of byPath.slice(place + 1)) {
        const [other, column] = [articles[j], rows[j]];
        if (!one || !other || !row || !column) continue;
        row[j] = this.between(one, other).words;
        column[i] = row[j] ?? 0;
      }
    });
    return rows;
  }

  #numberOf(article: ArticleProfile): number {
    const known = this.#numbers.get(article);
    if (known !== undefined) return known;
    this.#numbers.set(article, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  /** Spreads the weights of an article over all terms, if they are not. */
  #spread(article: ArticleProfile): void {
    if (this.#spreadArticle === article) return;
    for (const term of this.#spreadArticle?.distinctTerms ?? []) {
      this.#weights[term] = 0;
      this.#nameWeights[term] = 0;
    }
    this.#spreadArticle = article;
    this.#squaresOfNames = 0;
    const weights = this.#rarity.weightsOf(article);
    article.distinctTerms.forEach((term, i) => {
      const weight = weights[i] ?? 0;
      this.#weights[term] = weight;
      if (((article.distinctKinds[i] ?? 0) & KIND.name) === 0) return;
      this.#nameWeights[term] = weight;
      this.#squaresOfNames += weight * weight;
    });
  }

  #compare(article: ArticleProfile, other: ArticleProfile): Similarity {
    this.#spread(article);
    const { distinctTerms, distinctKinds } = other;
    const weights = this.#rarity.weightsOf(other);
    let [words, names, squaresOfNames] = [0, 0, 0];
    for (let i = 0; i < distinctTerms.length; i++) {
      const [term, weight] = [distinctTerms[i] ?? 0, weights[i] ?? 0];
      words += weight * (this.#weights[term] ?? 0);
      if (((distinctKinds[i] ?? 0) & KIND.name) === 0) continue;
      names += weight * (this.#nameWeights[term] ?? 0);
      squaresOfNames += weight * weight;
    }
    return {
      words: words / (this.#rarity.normOf(article) * this.#rarity.normOf(other)),
      names: names > 0 ? names / Math.sqrt(squaresOfNames * this.#squaresOfNames) : 0,
    };
  }
}

/** Of the articles compared since the corpus changed; more would give two pairs one key. */
const MOST_ARTICLES = 2 ** 26;
