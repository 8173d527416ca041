/** Values kept at most; a power of two. */
const CAPACITY = 2 ** 18;
/** Of the places that are taken, the others keep searches short. */
const FULL = 0.6;

/** Numbers that belong to pairs of whole numbers, in an open hash table. Forgets everything when it is full. */
export class PairCache {
  readonly #keys = new Float64Array(CAPACITY);
  readonly #values = new Float64Array(CAPACITY);
  #size = 0;

  /** @param a less than 2^26, as `b`. The order of the two counts. */
  get(a: number, b: number): number | undefined {
    const place = this.#placeOf(a, b);
    return this.#keys[place] === 0 ? undefined : this.#values[place];
  }

  set(a: number, b: number, value: number): void {
    if (this.#size > FULL * CAPACITY) {
      this.#keys.fill(0);
      this.#size = 0;
    }
    const place = this.#placeOf(a, b);
    if (this.#keys[place] === 0) this.#size++;
    this.#keys[place] = keyOf(a, b);
    this.#values[place] = value;
  }

  /** Where the pair is, or would be. */
  #placeOf(a: number, b: number): number {
    const key = keyOf(a, b);
    let place = (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> (32 - Math.log2(CAPACITY));
    while (this.#keys[place] !== 0 && this.#keys[place] !== key) place = (place + 1) % CAPACITY;
    return place;
  }
}

/** Never 0, which marks a free place. */
const keyOf = (a: number, b: number): number => a * 2 ** 26 + b + 1;
