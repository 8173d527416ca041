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

/** Most postings read to find them, rarest terms first: what is in every article says little and costs most. */
export const POSTINGS_READ = 50_000;

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
    const weighted = Array.from(article.distinctTerms, (term, i) => ({
      term,
      weight: this.#rarity.inArticle(term, article.distinctKinds[i] ?? 0),
    }));
    let budget = POSTINGS_READ;
    for (const { term, weight } of weighted.sort((a, b) => b.weight - a.weight)) {
      const postings = this.#postings.get(term) ?? [];
      budget -= postings.length;
      if (budget < 0) break;
      for (const slot of postings) {
        if (slot === own) continue;
        if (this.#scores[slot] === 0) this.#touched.push(slot);
        this.#scores[slot] = (this.#scores[slot] ?? 0) + weight * weight;
      }
    }
    return this.#closest(article);
  }

  #closest(article: ArticleProfile): RelatedArticle[] {
    const norm = this.#rarity.normOf(article);
    const found: RelatedArticle[] = [];
    for (const slot of this.#touched) {
      const other = this.#articles[slot];
      if (other)
        found.push({ article: other, similarity: (this.#scores[slot] ?? 0) / (norm * this.#rarity.normOf(other)) });
      this.#scores[slot] = 0;
    }
    this.#touched = [];
    return found.sort(byCloseness).slice(0, RELATED_ARTICLES);
  }

  #removePosting(term: number, slot: number): void {
    const postings = this.#postings.get(term) ?? [];
    const last = postings.pop();
    if (postings.length === 0 && last === slot) this.#postings.delete(term);
    else if (last !== undefined && last !== slot) postings[postings.indexOf(slot)] = last;
  }
}

const byCloseness = (a: RelatedArticle, b: RelatedArticle): number =>
  b.similarity - a.similarity || (a.article.path < b.article.path ? -1 : 1);
