import { HashIndex } from './hashIndex';
import { expandWeight } from './weights';

/**
 * A linear classifier over hashed features: the score of a class is the sum of its weights for the features at hand.
 * Most weights are zero, so a feature lists the classes that it speaks for or against.
 */
export class SparseModel {
  readonly #features: HashIndex;
  /** Of each feature how many classes it lists, and then every class in the lower half with its weight's code in the upper. */
  readonly #lists: Int16Array;

  /**
   * `sizes` and `rests` hold the features' hashes as {@link HashIndex} has them, `counts` says how many of `classes` and
   * `weights` belong to each.
   */
  constructor(sizes: Uint8Array, rests: Uint16Array, counts: Uint8Array, classes: Uint8Array, weights: Int8Array) {
    this.#lists = new Int16Array(counts.length + classes.length);
    const starts = new Uint32Array(counts.length);
    let end = 0;
    let entry = 0;
    for (const [rank, count] of counts.entries()) {
      starts[rank] = end;
      this.#lists[end++] = count;
      for (const last = entry + count; entry < last; entry++) {
        this.#lists[end++] = ((weights[entry] as number) << 8) | (classes[entry] as number);
      }
    }
    this.#features = new HashIndex(sizes, rests, starts);
  }

  /** Adds to `scores` the weights of the first `count` features. */
  addScores(features: Int32Array, count: number, scores: Int32Array): void {
    const lists = this.#lists;
    const index = this.#features;
    for (let i = 0; i < count; i++) {
      const start = index.find(features[i] as number);
      if (start < 0) continue;
      const end = start + (lists[start] as number);
      for (let k = start + 1; k <= end; k++) {
        const entry = lists[k] as number;
        const c = entry & 0xff;
        scores[c] = (scores[c] as number) + expandWeight(entry >> 8);
      }
    }
  }
}
