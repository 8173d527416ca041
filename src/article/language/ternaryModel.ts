import type { HashIndex } from './hashIndex';

/**
 * A linear classifier over hashed features for three classes: every feature has a weight for the second and the third,
 * and the score of the first stays zero.
 */
export class TernaryModel {
  readonly #features: HashIndex;
  readonly #weights: Int8Array;

  /** `weights` holds a pair for each feature, by its rank. */
  constructor(features: HashIndex, weights: Int8Array) {
    this.#features = features;
    this.#weights = weights;
  }

  /** Sums up into `scores` the weights of the first `count` features. */
  score(features: Int32Array, count: number, scores: Int32Array): void {
    const index = this.#features;
    const weights = this.#weights;
    let second = 0;
    let third = 0;
    for (let i = 0; i < count; i++) {
      const rank = index.rank(features[i] as number);
      if (rank < 0) continue;
      second += weights[2 * rank] as number;
      third += weights[2 * rank + 1] as number;
    }
    scores[0] = 0;
    scores[1] = second;
    scores[2] = third;
  }
}
