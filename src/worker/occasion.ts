/** Does something once, a while after it was first called for; called for more urgently, it comes sooner. */
export class Occasion {
  readonly #act: () => void | Promise<void>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #due = Number.POSITIVE_INFINITY;

  constructor(act: () => void | Promise<void>) {
    this.#act = act;
  }

  /** @param delay in milliseconds. */
  within(delay: number): void {
    const due = performance.now() + delay;
    if (due >= this.#due) return;
    clearTimeout(this.#timer);
    this.#due = due;
    this.#timer = setTimeout(() => {
      this.#due = Number.POSITIVE_INFINITY;
      void this.#act();
    }, delay);
  }

  /** The same, if it was called for at all. */
  hasten(delay: number): void {
    if (this.#due < Number.POSITIVE_INFINITY) this.within(delay);
  }
}
