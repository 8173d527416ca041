const BUCKETS = 1 << 16;

/** Bits of a slot that hold a value plus one; the others hold the upper bits of the hash. */
const VALUE_BITS = 19;
const VALUE_MASK = (1 << VALUE_BITS) - 1;

/**
 * A map from 32-bit hashes to small numbers. The file has the hashes by bucket, two bytes each; in memory they are in one open
 * table, so that a look-up touches memory once. One unknown hash in some ten thousand seems to be in the map.
 */
export class HashIndex {
  readonly #slots: Int32Array;
  readonly #mask: number;

  /**
   * `sizes` counts the entries of every bucket, `rests` has their upper halves, bucket by bucket; the value of each is its place in
   * this order.
   */
  constructor(sizes: Uint8Array, rests: Uint16Array) {
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(rests.length * 1.6 + 1)));
    this.#mask = this.#slots.length - 1;
    for (let bucket = 0, rank = 0; bucket < BUCKETS; bucket++) {
      for (const end = rank + (sizes[bucket] as number); rank < end; rank++) {
        this.#insert(((rests[rank] as number) << 16) | bucket, rank);
      }
    }
  }

  #insert(hash: number, value: number): void {
    if (value >= VALUE_MASK) throw new RangeError('Too many entries for the index');
    let slot = hash & this.#mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask;
    this.#slots[slot] = (hash & ~VALUE_MASK) | (value + 1);
  }

  /** Value of a hash, -1 when it is not in the map. */
  find(hash: number): number {
    const slots = this.#slots;
    let slot = hash & this.#mask;
    for (let entry = slots[slot] as number; entry !== 0; entry = slots[slot] as number) {
      if (((entry ^ hash) & ~VALUE_MASK) === 0) return (entry & VALUE_MASK) - 1;
      slot = (slot + 1) & this.#mask;
    }
    return -1;
  }
}

/** The two tables of a {@link HashIndex} of these hashes, and the order in which they are ranked. */
export function layOutHashes(hashes: readonly number[]): { sizes: Uint8Array; rests: Uint16Array; order: number[] } {
  const sizes = new Uint8Array(BUCKETS);
  const order = hashes.map((_, i) => i).sort((a, b) => bucketOf(hashes, a) - bucketOf(hashes, b) || a - b);
  for (const i of order) {
    const bucket = bucketOf(hashes, i);
    if (sizes[bucket] === 255) throw new Error('Too many hashes for the index');
    sizes[bucket] = (sizes[bucket] as number) + 1;
  }
  return { sizes, rests: Uint16Array.from(order, (i) => (hashes[i] as number) >>> 16), order };
}

const bucketOf = (hashes: readonly number[], i: number): number => (hashes[i] as number) & (BUCKETS - 1);
