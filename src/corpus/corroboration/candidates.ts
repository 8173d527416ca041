import type { Rarity } from '../retrieval/rarity';
import type { ComparedArticle } from './comparedArticle';

/** Most sentences of one article that are weighed as partners of one sentence. */
const PARTNERS_PER_ARTICLE = 8;

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
  /** The highest cosine of the sentences before both or behind both. */
  readonly cosineBeside: number;
  /** Weight of the shared words, each divided by how often the two articles use it elsewhere. */
  readonly focus: number;
  /** The highest of it that either sentence has, and the highest with any but the other. */
  readonly bestFocusOfA: number;
  readonly bestFocusOfB: number;
  readonly rivalFocusOfA: number;
  readonly rivalFocusOfB: number;
}

/** The sentence pairs of two articles in which either is among the closest of the other. */
export function* candidatesOf(first: ComparedArticle, second: ComparedArticle, rarity: Rarity): Generator<Candidate> {
  const [height, width] = [first.sentenceCount, second.sentenceCount];
  const { cosines, focuses, sharing } = compare(first, second, rarity);
  const cosineRivals = new Rivals(cosines, sharing, height, width);
  const focusRivals = new Rivals(focuses, sharing, height, width);
  const takenOfA = new Uint8Array(height);
  const takenOfB = new Uint8Array(width);
  for (const key of inOrder(cosines, sharing, first, second)) {
    const [a, b] = [Math.floor(key / width), key % width];
    const [ofA, ofB] = [takenOfA[a] ?? 0, takenOfB[b] ?? 0];
    if (ofA >= PARTNERS_PER_ARTICLE && ofB >= PARTNERS_PER_ARTICLE) continue;
    takenOfA[a] = Math.min(PARTNERS_PER_ARTICLE, ofA + 1);
    takenOfB[b] = Math.min(PARTNERS_PER_ARTICLE, ofB + 1);
    yield {
      a,
      b,
      cosine: cosines[key] ?? 0,
      bestOfA: cosineRivals.bestOfA[a] ?? 0,
      bestOfB: cosineRivals.bestOfB[b] ?? 0,
      cosineBeside: cosineBeside(cosines, key, width),
      focus: focuses[key] ?? 0,
      bestFocusOfA: focusRivals.bestOfA[a] ?? 0,
      bestFocusOfB: focusRivals.bestOfB[b] ?? 0,
      rivalFocusOfA: focusRivals.besidesOfA(a, focuses[key] ?? 0),
      rivalFocusOfB: focusRivals.besidesOfB(b, focuses[key] ?? 0),
    };
  }
}

/** The highest cosine of the sentences before both or behind both. */
function cosineBeside(cosines: Float64Array, key: number, width: number): number {
  const b = key % width;
  const before = b > 0 ? (cosines[key - width - 1] ?? 0) : 0;
  const behind = b + 1 < width ? (cosines[key + width + 1] ?? 0) : 0;
  return Math.max(before, behind);
}

/** Values of sentence pairs, at a * (sentences of the second article) + b. */
interface Comparison {
  readonly cosines: Float64Array;
  readonly focuses: Float64Array;
  /** The pairs that share a term. */
  readonly sharing: readonly number[];
}

function compare(first: ComparedArticle, second: ComparedArticle, rarity: Rarity): Comparison {
  const width = second.sentenceCount;
  const cosines = new Float64Array(first.sentenceCount * width);
  const focuses = new Float64Array(first.sentenceCount * width);
  const sharing: number[] = [];
  for (let b = 0; b < width; b++) {
    for (const term of second.termsOf(b)) {
      const sentences = first.sentencesWith(term);
      if (sentences.length === 0) continue;
      const weight = rarity.ofSentence(term);
      const focus = weight / Math.sqrt(sentences.length * second.sentencesWith(term).length);
      for (const a of sentences) {
        const key = a * width + b;
        if (cosines[key] === 0) sharing.push(key);
        cosines[key] = (cosines[key] ?? 0) + weight * weight;
        focuses[key] = (focuses[key] ?? 0) + focus;
      }
    }
  }
  for (const key of sharing) {
    cosines[key] =
      (cosines[key] ?? 0) / ((first.norms[Math.floor(key / width)] ?? 1) * (second.norms[key % width] ?? 1));
  }
  return { cosines, focuses, sharing };
}

/** The highest values that each sentence of either article has with any of the other, and the next highest. */
class Rivals {
  readonly bestOfA: Float64Array;
  readonly bestOfB: Float64Array;
  readonly #nextOfA: Float64Array;
  readonly #nextOfB: Float64Array;

  constructor(values: Float64Array, keys: readonly number[], height: number, width: number) {
    [this.bestOfA, this.#nextOfA] = [new Float64Array(height), new Float64Array(height)];
    [this.bestOfB, this.#nextOfB] = [new Float64Array(width), new Float64Array(width)];
    for (const key of keys) {
      const value = values[key] ?? 0;
      rank(value, Math.floor(key / width), this.bestOfA, this.#nextOfA);
      rank(value, key % width, this.bestOfB, this.#nextOfB);
    }
  }

  /** The highest value of `a` but for `value`, which is one of its own. */
  besidesOfA(a: number, value: number): number {
    return (value === this.bestOfA[a] ? this.#nextOfA[a] : this.bestOfA[a]) ?? 0;
  }

  /** The same of `b`. */
  besidesOfB(b: number, value: number): number {
    return (value === this.bestOfB[b] ? this.#nextOfB[b] : this.bestOfB[b]) ?? 0;
  }
}

function rank(value: number, sentence: number, best: Float64Array, next: Float64Array): void {
  const highest = best[sentence] ?? 0;
  if (value > highest) {
    best[sentence] = value;
    next[sentence] = highest;
  } else if (value > (next[sentence] ?? 0)) next[sentence] = value;
}

/** Sentences of longer articles that have less in common are not weighed: of the invented ones, none comes near the threshold. */
const LEAST_COSINE = 0.04;

/** Keys from the highest cosine down; between two short articles also the pairs that share no term. */
function inOrder(
  cosines: Float64Array,
  sharing: readonly number[],
  first: ComparedArticle,
  second: ComparedArticle,
): number[] {
  const [height, width] = [first.sentenceCount, second.sentenceCount];
  const short = height <= PARTNERS_PER_ARTICLE && width <= PARTNERS_PER_ARTICLE;
  const keys = short ? [...sharing] : sharing.filter((key) => (cosines[key] ?? 0) >= LEAST_COSINE);
  if (short) {
    for (let key = 0; key < height * width; key++) {
      const apart = cosines[key] === 0 && first.isTelling(Math.floor(key / width)) && second.isTelling(key % width);
      if (apart) keys.push(key);
    }
  }
  return keys.sort((x, y) => (cosines[y] ?? 0) - (cosines[x] ?? 0) || x - y);
}
