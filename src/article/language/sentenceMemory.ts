import type { Token } from './token';

/** The tokens of a sentence that started at `start`. */
export interface ReadSentence {
  readonly start: number;
  readonly tokens: readonly Token[];
}

/** Tokens that are remembered for sure, a few megabytes with as many that may be: a dozen articles, or one long sentence. */
const CAPACITY = 10_000;

/** The sentences read last, by what they say: an edit leaves most sentences of an article as they were. */
export class SentenceMemory {
  #recent = new Map<string, ReadSentence>();
  /** Those that were recent before; what is not asked for until the next are filled goes. */
  #former = new Map<string, ReadSentence>();
  #size = 0;

  get(sentence: string): ReadSentence | undefined {
    const recent = this.#recent.get(sentence);
    if (recent) return recent;
    const former = this.#former.get(sentence);
    if (former) this.set(sentence, former);
    return former;
  }

  set(sentence: string, read: ReadSentence): void {
    if (this.#size >= CAPACITY) {
      this.#former = this.#recent;
      this.#recent = new Map();
      this.#size = 0;
    }
    this.#recent.set(sentence, read);
    this.#size += read.tokens.length;
  }
}
