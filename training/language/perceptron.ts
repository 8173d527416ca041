import { layOutHashes } from '../../src/article/language/hashIndex';
import { expandWeight, weightCode } from '../../src/article/language/weights';

const SLOTS = 1 << 25;
const MOST_COUNTED = 65_535;
/** Codes of weights that are too small to matter. */
const NEGLIGIBLE = 3;

/** Features get a row of weights when they have been seen often enough; numbers are given in that order. */
class FeatureRows {
  readonly hashes: number[] = [];
  readonly #keys = new Int32Array(SLOTS);
  readonly #rows = new Int32Array(SLOTS).fill(-1);
  readonly #counts = new Uint16Array(SLOTS);

  /** With `chosen`, these features have rows and no others ever will. */
  constructor(
    readonly minimum: number,
    readonly chosen: readonly number[] | null,
  ) {
    for (const hash of chosen ?? []) {
      const slot = this.#slot(hash);
      this.#keys[slot] = hash;
      this.#counts[slot] = minimum;
      this.#rows[slot] = this.hashes.push(hash) - 1;
    }
  }

  observe(hash: number): void {
    if (this.chosen !== null) return;
    const slot = this.#slot(hash);
    this.#keys[slot] = hash;
    if (this.#counts[slot] === MOST_COUNTED) return;
    this.#counts[slot] = (this.#counts[slot] as number) + 1;
    if (this.#counts[slot] === this.minimum) this.#rows[slot] = this.hashes.push(hash) - 1;
  }

  count(hash: number): number {
    return this.#counts[this.#slot(hash)] as number;
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

/** A trained model in the parts that the model file keeps. */
export interface SparseParts {
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

  /** Features seen fewer than `minimum` times are left out, and all but the `chosen` where these are given. */
  constructor(
    readonly classes: number,
    readonly minimum: number,
    chosen: readonly number[] | null = null,
  ) {
    this.#features = new FeatureRows(minimum, chosen);
    this.#grow(this.#features.hashes.length * classes);
  }

  /**
   * An untrained model of the `limit` features that matter most here. Trained in turn, it makes up for those that are
   * missing. What a feature adds to the scores of the whole treebank is, squared and summed, its squared weight times
   * its count: leaving out the least of that changes the scores least.
   */
  successor(limit: number): AveragedPerceptron {
    const matters = ({ hash, weights }: Row) => expandWeight(largest(weights)) * Math.sqrt(this.#features.count(hash));
    const hashes = this.#quantisedRows()
      .map((row) => ({ hash: row.hash, rank: matters(row) }))
      .sort((a, b) => b.rank - a.rank)
      .slice(0, limit)
      .map(({ hash }) => hash);
    return new AveragedPerceptron(this.classes, this.minimum, hashes);
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

  /** The averages, for each feature those that are not zero and their classes. */
  sparse(): SparseParts {
    const rows = used(this.#quantisedRows());
    const { sizes, rests, order } = layOutHashes(rows.map(({ hash }) => hash));
    const weightsOf = order.map((rank) =>
      [...(rows[rank] as Row).weights.entries()].filter(([, weight]) => weight !== 0),
    );
    return {
      sizes,
      rests: new Uint8Array(rests.buffer),
      counts: Uint8Array.from(weightsOf, (weights) => weights.length),
      classes: Uint8Array.from(weightsOf.flat(), ([c]) => c),
      weights: Uint8Array.from(weightsOf.flat(), ([, weight]) => weight),
    };
  }

  /** Averages as codes. */
  #quantisedRows(): Row[] {
    const { hashes } = this.#features;
    const averages = Float64Array.from({ length: hashes.length * this.classes }, (_, i) => this.#average(i));
    const most = averages.reduce((found, weight) => Math.max(found, Math.abs(weight)), 0);
    const codes = Int8Array.from(averages, (weight) => {
      const code = weightCode(weight, most);
      return Math.abs(code) <= NEGLIGIBLE ? 0 : code;
    });
    return hashes.map((hash, row) => ({
      hash,
      weights: codes.subarray(row * this.classes, (row + 1) * this.classes),
    }));
  }

  #average(index: number): number {
    const weight = this.#weights[index] as number;
    return (this.#totals[index] as number) + (this.#time - (this.#stamps[index] as number)) * weight;
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

interface Row {
  readonly hash: number;
  /** Codes by class. */
  readonly weights: Int8Array;
}

const largest = (weights: Int8Array): number => weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);

/** Without the features all of whose weights are zero. */
const used = (rows: readonly Row[]): Row[] => rows.filter(({ weights }) => largest(weights) > 0);
