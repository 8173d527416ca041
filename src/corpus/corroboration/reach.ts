/** How an article's sentences stand one after another in {@link Reach}. */
interface Place {
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

const UNKNOWN = 0;
const KNOWN = 1;

/**
 * How far down the list of its possible partners each sentence is weighed, so that a pair that was weighed from one of its
 * articles is not weighed from the other. It may be shared by threads that each find the links of some articles, as long as
 * those are begun in the order of their paths.
 */
export class Reach {
  readonly #places: ReadonlyMap<string, Place>;
  readonly #flags: Int32Array;
  /** Per sentence the least likeness that is weighed. */
  readonly #least: Float64Array;

  /**
   * @param articles how many sentences each has, by path.
   * @param buffer of {@link Reach.bytesOf} bytes, all 0; shared where threads are.
   */
  constructor(articles: ReadonlyMap<string, number>, buffer: ArrayBufferLike) {
    const places = new Map<string, Place>();
    let start = 0;
    for (const path of [...articles.keys()].sort()) {
      const end = start + (articles.get(path) ?? 0);
      places.set(path, { index: places.size, start, end });
      start = end;
    }
    this.#places = places;
    this.#least = new Float64Array(buffer, 0, start);
    this.#flags = new Int32Array(buffer, this.#least.byteLength, places.size);
  }

  static bytesOf(articles: ReadonlyMap<string, number>): number {
    let sentences = 0;
    for (const count of articles.values()) sentences += count;
    return sentences * Float64Array.BYTES_PER_ELEMENT + articles.size * Int32Array.BYTES_PER_ELEMENT;
  }

  /** @param leastOf the least likeness that is weighed from a sentence. */
  publish(path: string, leastOf: (sentence: number) => number): void {
    const place = this.#places.get(path);
    if (!place) return;
    for (let at = place.start; at < place.end; at++) this.#least[at] = leastOf(at - place.start);
    Atomics.store(this.#flags, place.index, KNOWN);
    Atomics.notify(this.#flags, place.index);
  }

  /** Says that nothing will be weighed from an article, so that the others weigh its pairs. */
  giveUp(path: string): void {
    this.publish(path, () => Number.POSITIVE_INFINITY);
  }

  /** Waits, where another thread is about to know it. */
  includes(path: string, sentence: number, likeness: number): boolean {
    const place = this.#places.get(path);
    if (!place) return false;
    while (Atomics.load(this.#flags, place.index) === UNKNOWN) Atomics.wait(this.#flags, place.index, UNKNOWN);
    return likeness >= (this.#least[place.start + sentence] ?? Number.POSITIVE_INFINITY);
  }
}
