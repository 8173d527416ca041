import { mix } from './hash';
import type { TaggedWord } from './taggedWord';

/** More features than any state of a parse has. */
export const MAX_PARSER_FEATURES = 128;

const ROOT_TAG = 61;
const NO_TAG = 62;

/** Tags of what separates clauses and phrases, by index. */
export function pauseTags(tags: readonly string[]): ReadonlySet<number> {
  return new Set([',', ':', '-LRB-', '-RRB-'].map((tag) => tags.indexOf(tag)));
}

/** The words of a sentence as the parser looks at them, with the root and "no word" after the last. Is used again and again. */
export class ParserInput {
  length = 0;
  readonly forms: Int32Array;
  readonly tags: Int32Array;
  /** Form and tag together. */
  readonly both: Int32Array;
  /** Classes of words that are used alike, and the tag. */
  readonly fine: Int32Array;
  readonly middle: Int32Array;
  readonly coarse: Int32Array;
  /** Commas and the like before each word. */
  readonly #pauses: Int32Array;
  readonly #isPause: ReadonlySet<number>;

  /** `capacity` is the length of the longest sentence. */
  constructor(capacity: number, pauses: ReadonlySet<number>) {
    const size = capacity + 2;
    this.forms = new Int32Array(size);
    this.tags = new Int32Array(size);
    this.both = new Int32Array(size);
    this.fine = new Int32Array(size);
    this.middle = new Int32Array(size);
    this.coarse = new Int32Array(size);
    this.#pauses = new Int32Array(size + 1);
    this.#isPause = pauses;
  }

  /** Takes the words from `start` to `end`. */
  read(words: readonly TaggedWord[], start: number, end: number): void {
    this.length = end - start;
    for (let i = 0; i < this.length; i++) this.#set(i, words[start + i] as TaggedWord);
    this.#set(this.length, ROOT);
    this.#set(this.length + 1, NO_WORD);
  }

  #set(i: number, word: TaggedWord): void {
    this.forms[i] = word.form;
    this.tags[i] = word.tag;
    this.both[i] = word.both;
    this.fine[i] = word.fine;
    this.middle[i] = word.middle;
    this.coarse[i] = word.coarse;
    this.#pauses[i + 1] = (this.#pauses[i] as number) + (this.#isPause.has(word.tag) ? 1 : 0);
  }

  /** How far apart two words are, roughly, and whether there is a pause between. */
  distance(a: number, b: number): number {
    if (a > this.length || b > this.length) return 0;
    const steps = b - a;
    const coarse = steps < 5 ? steps : steps < 8 ? 5 : steps < 12 ? 6 : 7;
    const pauses = (this.#pauses[b] as number) - (this.#pauses[a + 1] as number);
    return coarse * 4 + Math.min(pauses, 3);
  }
}

/** Stand for the root and for no word. */
export const ROOT = placeholder(1, ROOT_TAG);
export const NO_WORD = placeholder(2, NO_TAG);

function placeholder(form: number, tag: number): TaggedWord {
  return { tag, lemma: '', form, both: mix(form, tag), fine: tag, middle: tag, coarse: tag };
}
