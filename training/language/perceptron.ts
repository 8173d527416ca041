import { layOutHashes } from '../../src/article/language/hashIndex';

const SLOTS = 1 << 24;

/** Features get a row of weights when they have been seen often enough; numbers are given in that order. */
class FeatureRows {
  readonly hashes: number[] = [];
  readonly #keys = new Int32Array(SLOTS);
  readonly #rows = new Int32Array(SLOTS).fill(-1);
  readonly #counts = new Uint8Array(SLOTS);

  constructor(readonly minimum: number) {}

  observe(hash: number): void {
    const slot = this.#slot(hash);
    this.#keys[slot] = hash;
    if (this.#counts[slot] === this.minimum) return;
    this.#counts[slot] = (this.#counts[slot] as number) + 1;
    if (this.#counts[slot] === this.minimum) this.#rows[slot] = this.hashes.push(hash) - 1;
  }

  row(hash: number): number {
    return this.#rows[this.#slot(hash)] as number;
  }

  #slot(hash: number): number {
    let slot = (hash ^ (hash >>> 7)) & (SLOTS - 1);
    while (this.#counts[slot] !== 0 && this.#keys[slot] !== hash) slot = (slot + 1) & (SLOTS - 1);
    return slot;
  }
}

/** A linear model in the parts that the model file keeps. */
export interface TrainedWeights {
  readonly sizes: Uint8Array;
  readonly rests: Uint8Array;
  readonly counts: Uint8Array;
  readonly classes: Uint8Array;
  readonly weights: Uint8Array;
}

/** A linear model that is trained online, its weights averaged over all updates (Collins 2002). */
export class AveragedPerceptron {
  readonly #features: FeatureRows;
  #weights = new Int32Array(0);
  #totals = new Float64Array(0);
  #stamps = new Int32Array(0);
  #time = 0;

  /** Features seen fewer than `minimum` times are left out. */
  constructor(
    readonly classes: number,
    minimum: number,
  ) {
    this.#features = new FeatureRows(minimum);
  }

  /** Counts features; what is observed often enough takes part from then on. */
  observe(features: Int32Array, count: number): void {
    for (let i = 0; i < count; i++) this.#features.observe(features[i] as number);
    this.#grow(this.#features.hashes.length * this.classes);
  }

  addScores(features: Int32Array, count: number, scores: Int32Array): void {
    for (let i = 0; i < count; i++) {
      const row = this.#features.row(features[i] as number);
      if (row < 0) continue;
      const start = row * this.classes;
      for (let c = 0; c < this.classes; c++) {
        scores[c] = (scores[c] as number) + (this.#weights[start + c] as number);
      }
    }
  }

  /** One step of training: the features speak for class `better` and against class `worse` from now on. */
  update(features: Int32Array, count: number, better: number, worse: number): void {
    for (let i = 0; i < count; i++) {
      const row = this.#features.row(features[i] as number);
      if (row < 0) continue;
      this.#change(row * this.classes + better, 1);
      this.#change(row * this.classes + worse, -1);
    }
  }

  /** To be called for every decision, right or wrong: averages are over decisions. */
  tick(): void {
    this.#time++;
  }

  #change(index: number, amount: number): void {
    const weight = this.#weights[index] as number;
    this.#totals[index] = (this.#totals[index] as number) + (this.#time - (this.#stamps[index] as number)) * weight;
    this.#stamps[index] = this.#time;
    this.#weights[index] = weight + amount;
  }

  /** The averages in eight bits; the few largest are cut off so that the many small ones keep their detail. */
  finish(clipped = 0.0005): TrainedWeights {
    const { hashes } = this.#features;
    const averages = new Float64Array(hashes.length * this.classes);
    for (let i = 0; i < averages.length; i++) {
      const weight = this.#weights[i] as number;
      averages[i] = (this.#totals[i] as number) + (this.#time - (this.#stamps[i] as number)) * weight;
    }
    const magnitudes = averages
      .filter((weight) => weight !== 0)
      .map(Math.abs)
      .sort();
    const largest = magnitudes[Math.floor(magnitudes.length * (1 - clipped))] ?? 1;
    const quantised = Int8Array.from(averages, (x) => Math.max(-127, Math.min(127, Math.round((x / largest) * 127))));
    return sparse(hashes, this.classes, quantised);
  }

  #grow(length: number): void {
    if (length <= this.#weights.length) return;
    const capacity = Math.max(length, this.#weights.length * 2, 1 << 16);
    this.#weights = enlarged(this.#weights, new Int32Array(capacity));
    this.#totals = enlarged(this.#totals, new Float64Array(capacity));
    this.#stamps = enlarged(this.#stamps, new Int32Array(capacity));
  }
}

function enlarged<T extends Int32Array | Float64Array>(small: T, large: T): T {
  large.set(small);
  return large;
}

function sparse(hashes: readonly number[], classes: number, weights: Int8Array): TrainedWeights {
  const rowOf = (row: number) => weights.subarray(row * classes, (row + 1) * classes);
  const used = hashes.map((_, row) => row).filter((row) => rowOf(row).some((weight) => weight !== 0));
  const { sizes, rests, order } = layOutHashes(used.map((row) => hashes[row] as number));
  const counts: number[] = [];
  const pairs: [number, number][] = [];
  for (const rank of order) {
    const before = pairs.length;
    for (const [c, weight] of rowOf(used[rank] as number).entries()) if (weight !== 0) pairs.push([c, weight]);
    counts.push(pairs.length - before);
  }
  return {
    sizes,
    rests: new Uint8Array(rests.buffer),
    counts: Uint8Array.from(counts),
    classes: Uint8Array.from(pairs, ([c]) => c),
    weights: Uint8Array.from(pairs, ([, weight]) => weight),
  };
}
