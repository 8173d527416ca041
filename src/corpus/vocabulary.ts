/**
 * Terms as small numbers, so that the corpus keeps typed arrays instead of strings. A term nobody uses any more gives its
 * number back.
 */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #terms: string[] = [];
  readonly #uses: number[] = [];
  readonly #free: number[] = [];
  readonly #tables = new WeakMap<readonly string[], Uint32Array>();

  /** One more than the highest number ever given out. */
  get capacity(): number {
    return this.#terms.length;
  }

  /** The number of a term, which is now used once more. */
  acquire(term: string): number {
    const known = this.#ids.get(term);
    if (known !== undefined) {
      this.#uses[known] = (this.#uses[known] ?? 0) + 1;
      return known;
    }
    const id = this.#free.pop() ?? this.#terms.length;
    this.#ids.set(term, id);
    this.#terms[id] = term;
    this.#uses[id] = 1;
    return id;
  }

  /**
   * The numbers of some of the terms of a table, each of which is now used once more. A table that comes again with other
   * indices is looked up faster.
   */
  acquireAll(table: readonly string[], indices: Uint32Array): Uint32Array {
    const numbers = this.#numbersOf(table);
    return indices.map((index) => {
      const term = table[index] ?? '';
      const known = numbers[index] ?? 0;
      if (this.#terms[known] === term && this.#uses[known]) {
        this.#uses[known]++;
        return known;
      }
      const id = this.acquire(term);
      numbers[index] = id;
      return id;
    });
  }

  /** The numbers that the terms of a table had when they were last looked up. */
  #numbersOf(table: readonly string[]): Uint32Array {
    const known = this.#tables.get(table);
    if (known) return known;
    const numbers = new Uint32Array(table.length);
    this.#tables.set(table, numbers);
    return numbers;
  }

  release(id: number): void {
    const uses = (this.#uses[id] ?? 0) - 1;
    this.#uses[id] = uses;
    if (uses > 0) return;
    this.#ids.delete(this.term(id));
    this.#terms[id] = '';
    this.#free.push(id);
  }

  term(id: number): string {
    return this.#terms[id] ?? '';
  }
}
