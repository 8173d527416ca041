/**
 * Terms as small numbers, so that the corpus keeps typed arrays instead of strings. A term nobody uses any more gives its
 * number back.
 */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #terms: string[] = [];
  readonly #uses: number[] = [];
  readonly #free: number[] = [];

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
