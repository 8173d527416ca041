import type { ArticleProfile } from '../profile/articleProfile';
import { largest } from './largest';
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
  /** Per slot the square root of the number of distinct terms, at least 1. */
  #lengths = new Float64Array(64);
  /** Per slot what the article in question shares with it; 0 between questions. */
  #scores = new Float64Array(64);

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
    if (slot >= this.#scores.length) this.#grow();
    this.#lengths[slot] = Math.sqrt(article.distinctTerms.length || 1);
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
    const { norm } = this.#rarity.weigh(article);
    const found: RelatedArticle[] = [];
    const touched = this.#score(article);
    for (const slot of this.#shortlist(touched)) {
      const other = this.#articles[slot];
      if (!other) continue;
      const score = this.#scores[slot] ?? 0;
      found.push({ article: other, similarity: score / (norm * this.#rarity.weigh(other).norm) });
    }
    for (const slot of touched) this.#scores[slot] = 0;
    return found.sort(byCloseness).slice(0, RELATED_ARTICLES);
  }

  /** Sums up what each article shares with one; returns the slots of those that share anything. */
  #score(article: ArticleProfile): number[] {
    const own = this.#slots.get(article.path);
    const { weights, heaviestFirst } = this.#rarity.weigh(article);
    const scores = this.#scores;
    const touched: number[] = [];
    let budget = POSTINGS_READ;
    for (const i of heaviestFirst) {
      const postings = this.#postings.get(article.distinctTerms[i] ?? -1) ?? NOWHERE;
      budget -= postings.length;
      if (budget < 0) break;
      const product = (weights[i] ?? 0) ** 2;
      for (const slot of postings) {
        const score = scores[slot] ?? 0;
        if (score === 0) touched.push(slot);
        scores[slot] = score + product;
      }
    }
    if (own === undefined) return touched;
    scores[own] = 0;
    return touched.filter((slot) => slot !== own);
  }

  /** The best of some slots, by a norm that costs nothing. */
  #shortlist(slots: readonly number[]): number[] {
    const ranks = new Float64Array(slots.length);
    slots.forEach((slot, i) => {
      ranks[i] = (this.#scores[slot] ?? 0) / (this.#lengths[slot] ?? 1);
    });
    const least = largest(ranks, SHORTLISTED);
    return slots.filter((_, i) => (ranks[i] ?? 0) >= least);
  }

  #grow(): void {
    const lengths = this.#lengths;
    this.#scores = new Float64Array(2 * lengths.length);
    this.#lengths = new Float64Array(2 * lengths.length);
    this.#lengths.set(lengths);
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
