import type { ArticleProfile } from '../profile/articleProfile';
import type { Rarity } from './rarity';

/** An article that has something in common with another. */
export interface RelatedArticle {
  readonly article: ArticleProfile;
  /** Cosine of the rarity-weighted terms, 0..1. */
  readonly similarity: number;
}

/** Most articles that are compared with one. A story told more often is judged by the closest ones. */
export const RELATED_ARTICLES = 48;

/** How many of them are weighed exactly. */
const SHORTLISTED = 2 * RELATED_ARTICLES;

/** Most postings read to find them, rarest terms first: what is in every article says little and costs most. */
export const POSTINGS_READ = 20_000;

/** Which articles use which terms. Results do not depend on the order in which articles came. */
export class ArticleIndex {
  readonly #articles: (ArticleProfile | null)[] = [];
  readonly #slots = new Map<string, number>();
  readonly #free: number[] = [];
  /** Per term the slots of the articles that use it. */
  readonly #postings = new Map<number, number[]>();
  readonly #rarity: Rarity;
  #scores = new Float64Array(64);
  #touched: number[] = [];

  constructor(rarity: Rarity) {
    this.#rarity = rarity;
  }

  add(article: ArticleProfile): void {
    const slot = this.#free.pop() ?? this.#articles.length;
    this.#articles[slot] = article;
    this.#slots.set(article.path, slot);
    for (const term of article.distinctTerms) {
      const postings = this.#postings.get(term);
      if (postings) postings.push(slot);
      else this.#postings.set(term, [slot]);
    }
    if (slot >= this.#scores.length) this.#scores = new Float64Array(this.#scores.length * 2);
  }

  remove(article: ArticleProfile): void {
    const slot = this.#slots.get(article.path);
    if (slot === undefined) return;
    this.#slots.delete(article.path);
    this.#articles[slot] = null;
    this.#free.push(slot);
    for (const term of article.distinctTerms) this.#removePosting(term, slot);
  }

  /** The articles closest to one, best first; equally close ones by path. */
  related(article: ArticleProfile): RelatedArticle[] {
    const own = this.#slots.get(article.path);
    const weights = this.#rarity.weightsOf(article);
    const rarestFirst = Array.from(weights.keys()).sort((i, j) => (weights[j] ?? 0) - (weights[i] ?? 0) || i - j);
    let budget = POSTINGS_READ;
    for (const i of rarestFirst) {
      const postings = this.#postings.get(article.distinctTerms[i] ?? -1) ?? NOWHERE;
      budget -= postings.length;
      if (budget < 0) break;
      const product = (weights[i] ?? 0) ** 2;
      for (const slot of postings) {
        if (slot === own) continue;
        if (this.#scores[slot] === 0) this.#touched.push(slot);
        this.#scores[slot] = (this.#scores[slot] ?? 0) + product;
      }
    }
    return this.#closest(article);
  }

  #closest(article: ArticleProfile): RelatedArticle[] {
    const norm = this.#rarity.normOf(article);
    const found = this.#shortlist().map(([other, score]) => ({
      article: other,
      similarity: score / (norm * this.#rarity.normOf(other)),
    }));
    return found.sort(byCloseness).slice(0, RELATED_ARTICLES);
  }

  /** The best of the articles that share a term, with their scores, by a norm that costs nothing; clears the scores. */
  #shortlist(): [ArticleProfile, number][] {
    const ranks = Float64Array.from(this.#touched, (slot) => {
      const length = this.#articles[slot]?.distinctTerms.length ?? 0;
      return (this.#scores[slot] ?? 0) / Math.sqrt(length || 1);
    });
    const least = ranks.slice().sort().at(-SHORTLISTED) ?? 0;
    const listed: [ArticleProfile, number][] = [];
    this.#touched.forEach((slot, i) => {
      const article = this.#articles[slot];
      if (article && (ranks[i] ?? 0) >= least) listed.push([article, this.#scores[slot] ?? 0]);
      this.#scores[slot] = 0;
    });
    this.#touched = [];
    return listed;
  }

  #removePosting(term: number, slot: number): void {
    const postings = this.#postings.get(term) ?? [];
    const last = postings.pop();
    if (postings.length === 0 && last === slot) this.#postings.delete(term);
    else if (last !== undefined && last !== slot) postings[postings.indexOf(slot)] = last;
  }
}

const NOWHERE: readonly number[] = [];

const byCloseness = (a: RelatedArticle, b: RelatedArticle): number =>
  b.similarity - a.similarity || (a.article.path < b.article.path ? -1 : 1);
