const BUCKETS = 1 << 16;

/**
 * A set of 32-bit hashes that knows the rank of each: the lower half of a hash names its bucket, the upper half tells it
 * from the others there. Two bytes an entry, and one hash in about sixty-five thousand not in the set seems to be.
 */
export class HashIndex {
  readonly #starts = new Uint32Array(BUCKETS + 1);
  readonly #rests: Uint16Array;

  /** `sizes` counts the entries of every bucket, `rests` has their upper halves, bucket by bucket. */
  constructor(sizes: Uint8Array, rests: Uint16Array) {
    for (let b = 0; b < BUCKETS; b++) this.#starts[b + 1] = (this.#starts[b] as number) + (sizes[b] as number);
    this.#rests = rests;
  }

  /** Rank of a hash by bucket, -1 when it is not in the set. */
  rank(hash: number): number {
    const bucket = hash & (BUCKETS - 1);
    const rest = hash >>> 16;
    const end = this.#starts[bucket + 1] as number;
    for (let i = this.#starts[bucket] as number; i < end; i++) if (this.#rests[i] === rest) return i;
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
