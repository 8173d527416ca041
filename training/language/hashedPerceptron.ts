import { TRANSITIONS } from '../../src/article/language/configuration';
import { SLOT_BITS, slotOf } from '../../src/article/language/hashedModel';
import { weightCode } from '../../src/article/language/weights';

const SIZE = 2 ** SLOT_BITS * TRANSITIONS;

/** A linear model of the transitions that is trained online, its weights averaged over all updates (Collins 2002). */
export class HashedPerceptron {
  readonly #weights = new Int32Array(SIZE);
  readonly #totals = new Float64Array(SIZE);
  readonly #stamps = new Int32Array(SIZE);
  #time = 0;

  addScores(features: Int32Array, count: number, scores: Int32Array): void {
    for (let i = 0; i < count; i++) {
      const start = slotOf(features[i] as number) * TRANSITIONS;
      for (let c = 0; c < TRANSITIONS; c++) {
        scores[c] = (scores[c] as number) + (this.#weights[start + c] as number);
      }
    }
  }

  /** One step of training: the features speak for class `better` and against class `worse` from now on. */
  update(features: Int32Array, count: number, better: number, worse: number): void {
    for (let i = 0; i < count; i++) {
      const start = slotOf(features[i] as number) * TRANSITIONS;
      this.#change(start + better, 1);
      this.#change(start + worse, -1);
    }
  }

  /** To be called for every decision, right or wrong: averages are over decisions. */
  tick(): void {
    this.#time++;
  }

  #change(index: number, amount: number): void {
    const weight = this.#weights[index] as number;
    this.#totals[index] = this.#total(index);
    this.#stamps[index] = this.#time;
    this.#weights[index] = weight + amount;
  }

  #total(index: number): number {
    const unchanged = this.#time - (this.#stamps[index] as number);
    return (this.#totals[index] as number) + unchanged * (this.#weights[index] as number);
  }

  /** The averages, for each slot those of the second and third class relative to the first, as codes. */
  codes(): Uint8Array {
    const averages = new Float64Array(2 ** SLOT_BITS * (TRANSITIONS - 1));
    for (let slot = 0, i = 0; slot < 2 ** SLOT_BITS; slot++) {
      const start = slot * TRANSITIONS;
      for (let c = 1; c < TRANSITIONS; c++) averages[i++] = this.#total(start + c) - this.#total(start);
    }
    const largest = averages.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
    return new Uint8Array(Int8Array.from(averages, (weight) => weightCode(weight, largest)).buffer);
  }
}
