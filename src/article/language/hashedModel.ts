import { expandWeight } from './weights';

/** Slots are numbered by this many upper bits of a feature's hash. */
export const SLOT_BITS = 20;

export const slotOf = (hash: number): number => hash >>> (32 - SLOT_BITS);

/**
 * A linear classifier over hashed features for three classes. Nothing says which features there are: each has the weights in
 * the slot of its hash, shared with whichever others have it too, and training copes (a hash kernel, Bohnet 2010). Every slot
 * has a weight for the second and the third class; the score of the first stays zero.
 */
export class HashedModel {
  readonly #weights: Int8Array;

  /** `weights` holds a pair for each slot. */
  constructor(weights: Int8Array) {
    this.#weights = weights;
  }

  /** Adds to `scores` the weights of the first `count` features. */
  addScores(features: Int32Array, count: number, scores: Int32Array): void {
    const weights = this.#weights;
    let second = 0;
    let third = 0;
    for (let i = 0; i < count; i++) {
      const at = 2 * slotOf(features[i] as number);
      second += expandWeight(weights[at] as number);
      third += expandWeight(weights[at + 1] as number);
    }
    scores[1] = (scores[1] as number) + second;
    scores[2] = (scores[2] as number) + third;
  }
}
