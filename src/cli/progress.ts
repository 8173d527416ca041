import { quoted } from './printable';

/** Between two looks at it, in milliseconds. */
const PAUSE = 100;
const ERASE = '\r\x1b[K';

/** Standard error: what went wrong, and on a terminal how far everything has come. */
export class Progress {
  readonly #isShown = process.stderr.isTTY === true;
  #line = false;
  #next = 0;

  /** Shows it for a while; most of what is told in quick succession is not shown. */
  tell(doing: string, done: number, total: number): void {
    const now = Date.now();
    if (!this.#isShown || now < this.#next) return;
    this.#next = now + PAUSE;
    this.#line = true;
    process.stderr.write(`${ERASE}${doing} ${done.toLocaleString('en')} of ${total.toLocaleString('en')} articles`);
  }

  /** Says something that stays. */
  say(message: string): void {
    this.end();
    console.error(quoted(message));
  }

  /** Takes the last line away. */
  end(): void {
    if (this.#line) process.stderr.write(ERASE);
    this.#line = false;
  }
}
