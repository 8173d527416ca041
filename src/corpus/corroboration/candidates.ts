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
  /** Weight of the shared words, each divided by how often the two articles use it elsewhere; and the highest rivals. */
  readonly focus: number;
  readonly bestFocusOfA: number;
  readonly bestFocusOfB: number;
}

/** The sentence pairs of two articles in which either is among the closest of the other. */
export function* candidatesOf(first: ComparedArticle, second: ComparedArticle, rarity: Rarity): Generator<Candidate> {
  const width = second.sentenceCount;
  const { cosines, focuses } = compare(first, second, rarity);
  const [bestOfA, bestOfB] = bestsOf(cosines, first.sentenceCount, width);
  const [bestFocusOfA, bestFocusOfB] = bestsOf(focuses, first.sentenceCount, width);
  const takenOfA = new Uint8Array(first.sentenceCount);
  const takenOfB = new Uint8Array(width);
  for (const key of inOrder(cosines, first, second)) {
    const [a, b] = [Math.floor(key / width), key % width];
    const [ofA, ofB] = [takenOfA[a] ?? 0, takenOfB[b] ?? 0];
    if (ofA >= PARTNERS_PER_ARTICLE && ofB >= PARTNERS_PER_ARTICLE) continue;
    takenOfA[a] = Math.min(PARTNERS_PER_ARTICLE, ofA + 1);
    takenOfB[b] = Math.min(PARTNERS_PER_ARTICLE, ofB + 1);
    yield {
      a,
      b,
      cosine: cosines.get(key) ?? 0,
      bestOfA: bestOfA[a] ?? 0,
      bestOfB: bestOfB[b] ?? 0,
      focus: focuses.get(key) ?? 0,
      bestFocusOfA: bestFocusOfA[a] ?? 0,
      bestFocusOfB: bestFocusOfB[b] ?? 0,
    };
  }
}

/** Values of sentence pairs, keyed by a * (sentences of the second article) + b; 0 for those not there. */
type PairValues = Map<number, number>;

function compare(
  first: ComparedArticle,
  second: ComparedArticle,
  rarity: Rarity,
): { cosines: PairValues; focuses: PairValues } {
  const width = second.sentenceCount;
  const cosines: PairValues = new Map();
  const focuses: PairValues = new Map();
  for (let b = 0; b < width; b++) {
    for (const term of second.termsOf(b)) {
      const sentences = first.sentencesWith(term);
      if (sentences.length === 0) continue;
      const weight = rarity.ofSentence(term);
      const focus = weight / Math.sqrt(sentences.length * second.sentencesWith(term).length);
      for (const a of sentences) {
        const key = a * width + b;
        cosines.set(key, (cosines.get(key) ?? 0) + weight * weight);
        focuses.set(key, (focuses.get(key) ?? 0) + focus);
      }
    }
  }
  for (const [key, dot] of cosines) {
    cosines.set(key, dot / ((first.norms[Math.floor(key / width)] ?? 1) * (second.norms[key % width] ?? 1)));
  }
  return { cosines, focuses };
}

/** The highest value that each sentence of either article has. */
function bestsOf(values: PairValues, height: number, width: number): [Float64Array, Float64Array] {
  const [ofA, ofB] = [new Float64Array(height), new Float64Array(width)];
  for (const [key, value] of values) {
    const [a, b] = [Math.floor(key / width), key % width];
    ofA[a] = Math.max(ofA[a] ?? 0, value);
    ofB[b] = Math.max(ofB[b] ?? 0, value);
  }
  return [ofA, ofB];
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
