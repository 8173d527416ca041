import type { Rarity } from '../retrieval/rarity';
import type { ComparedArticle } from './comparedArticle';

/**
 * How much a term says between two articles: the rarer it is in both of them and in English at large. Within one story the name
 * of its subject is in every sentence and says nothing, however rare it is elsewhere.
 */
export class PairRarity {
  readonly #first: ComparedArticle;
  readonly #second: ComparedArticle;
  readonly #rarity: Rarity;
  readonly #weights = new Map<number, number>();

  constructor(first: ComparedArticle, second: ComparedArticle, rarity: Rarity) {
    this.#first = first;
    this.#second = second;
    this.#rarity = rarity;
  }

  of(term: number): number {
    const known = this.#weights.get(term);
    if (known !== undefined) return known;
    const sentences = this.#first.sentenceCount + this.#second.sentenceCount;
    const uses = this.#first.sentencesWith(term).length + this.#second.sentencesWith(term).length;
    const weight = Math.sqrt(Math.log((sentences + 1) / Math.max(1, uses)) * this.#rarity.inEnglish(term));
    this.#weights.set(term, weight);
    return weight;
  }
}
