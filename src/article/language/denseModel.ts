import type { HashIndex } from './hashIndex';

/**
 * A linear classifier over hashed features for a few classes: every feature has a weight for each class but the first,
 * whose score stays zero.
 */
export class DenseModel {
  readonly #features: HashIndex;
  readonly #others: number;
  readonly #weights: Int8Array;

  /** `weights` holds those of each feature, by its rank. */
  constructor(features: HashIndex, classes: number, weights: Int8Array) {
    this.#features = features;
    this.#others = classes - 1;
    this.#weights = weights;
  }

  /** Adds to `scores` the weights of the first `count` features. */
  addScores(features: Int32Array, count: number, scores: Int32Array): void {
    for (let i = 0; i < count; i++) {
      const rank = this.#features.rank(features[i] as number);
      if (rank < 0) continue;
      const row = rank * this.#others;
      for (let c = 0; c < this.#others; c++) {
        scores[c + 1] = (scores[c + 1] as number) + (this.#weights[row + c] as number);
      }
    }
  }
}
