import type { HashIndex } from './hashIndex';

/**
 * A linear classifier over hashed features: the score of a class is the sum of its weights for the features at hand.
 * Most weights are zero, so a feature lists the classes that it speaks for or against.
 */
export class SparseModel {
  readonly #features: HashIndex;
  readonly #starts: Uint32Array;
  readonly #classes: Uint8Array;
  readonly #weights: Int8Array;

  /** `counts` says how many of `classes` and `weights` belong to each feature, by its rank. */
  constructor(features: HashIndex, counts: Uint8Array, classes: Uint8Array, weights: Int8Array) {
    this.#features = features;
    this.#classes = classes;
    this.#weights = weights;
    this.#starts = new Uint32Array(counts.length + 1);
    for (let i = 0; i < counts.length; i++) this.#starts[i + 1] = (this.#starts[i] as number) + (counts[i] as number);
  }

  /** Adds to `scores` the weights of the first `count` features. */
  addScores(features: Int32Array, count: number, scores: Int32Array): void {
    const classes = this.#classes;
    const weights = this.#weights;
    const starts = this.#starts;
    for (let i = 0; i < count; i++) {
      const rank = this.#features.rank(features[i] as number);
      if (rank < 0) continue;
      const end = starts[rank + 1] as number;
      for (let k = starts[rank] as number; k < end; k++) {
        const c = classes[k] as number;
        scores[c] = (scores[c] as number) + (weights[k] as number);
      }
    }
  }
}
