import type { Rarity } from '../retrieval/rarity';
import type { ComparedArticle } from './comparedArticle';

/** Most sentences of one article that are weighed as partners of one sentence. */
export const PARTNERS_PER_ARTICLE = 8;

/** Two sentences that could tell the same, and how they compare with their rivals. */
export interface Candidate {
  /** Indices of the sentences in the first and in the second article. */
  readonly a: number;
  readonly b: number;
  /** Cosine of the term weights, 0..1. */
  readonly cosine: number;
  /** The highest cosine that `a` has with any sentence of the other article, and `b` with any of the first. */
  readonly bestOfA: number;
  readonly bestOfB: number;
}

/** The sentence pairs of two articles in which either is among the closest of the other. */
export function* candidatesOf(first: ComparedArticle, second: ComparedArticle, rarity: Rarity): Generator<Candidate> {
  const width = second.sentenceCount;
  const cosines = cosinesOf(first, second, rarity);
  const bestOfA = new Float64Array(first.sentenceCount);
  const bestOfB = new Float64Array(width);
  for (const [key, cosine] of cosines) {
    const [a, b] = [Math.floor(key / width), key % width];
    bestOfA[a] = Math.max(bestOfA[a] ?? 0, cosine);
    bestOfB[b] = Math.max(bestOfB[b] ?? 0, cosine);
  }
  const takenOfA = new Uint8Array(first.sentenceCount);
  const takenOfB = new Uint8Array(width);
  for (const key of inOrder(cosines, first, second)) {
    const [a, b] = [Math.floor(key / width), key % width];
    const [ofA, ofB] = [takenOfA[a] ?? 0, takenOfB[b] ?? 0];
    if (ofA >= PARTNERS_PER_ARTICLE && ofB >= PARTNERS_PER_ARTICLE) continue;
    takenOfA[a] = ofA + 1;
    takenOfB[b] = ofB + 1;
    yield { a, b, cosine: cosines.get(key) ?? 0, bestOfA: bestOfA[a] ?? 0, bestOfB: bestOfB[b] ?? 0 };
  }
}

/** Cosines above 0, keyed by a * (sentences of the second article) + b. */
function cosinesOf(first: ComparedArticle, second: ComparedArticle, rarity: Rarity): Map<number, number> {
  const width = second.sentenceCount;
  const cosines = new Map<number, number>();
  for (let b = 0; b < width; b++) {
    for (const term of second.termsOf(b)) {
      const weight = rarity.ofSentence(term) ** 2;
      for (const a of first.sentencesWith(term)) {
        const key = a * width + b;
        cosines.set(key, (cosines.get(key) ?? 0) + weight);
      }
    }
  }
  for (const [key, dot] of cosines) {
    cosines.set(key, dot / ((first.norms[Math.floor(key / width)] ?? 1) * (second.norms[key % width] ?? 1)));
  }
  return cosines;
}

/** Keys from the highest cosine down; between two short articles also the pairs that share no term. */
function inOrder(cosines: ReadonlyMap<number, number>, first: ComparedArticle, second: ComparedArticle): number[] {
  const [height, width] = [first.sentenceCount, second.sentenceCount];
  const keys = [...cosines.keys()];
  if (height <= PARTNERS_PER_ARTICLE && width <= PARTNERS_PER_ARTICLE) {
    for (let key = 0; key < height * width; key++) {
      const apart = !cosines.has(key) && first.isTelling(Math.floor(key / width)) && second.isTelling(key % width);
      if (apart) keys.push(key);
    }
  }
  return keys.sort((x, y) => (cosines.get(y) ?? 0) - (cosines.get(x) ?? 0) || x - y);
}
