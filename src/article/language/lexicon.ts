import { hashText } from './hash';
import type { HashIndex } from './hashIndex';

/** WordNet's categories: noun, verb, adjective, adverb. */
export type Sense = 'n' | 'v' | 'a' | 'r';

/** What dictionaries say a word can be, before any context: a class of Penn tags and a class of WordNet categories. */
export class Lexicon {
  readonly #words: HashIndex;
  readonly #tags: Uint8Array;
  readonly #senses: Uint8Array;
  readonly #senseNames: readonly string[];

  /** `tags` and `senses` hold the classes of each word, by its rank; `senseNames` says what a class of senses stands for. */
  constructor(words: HashIndex, tags: Uint8Array, senses: Uint8Array, senseNames: readonly string[]) {
    this.#words = words;
    this.#tags = tags;
    this.#senses = senses;
    this.#senseNames = senseNames.map((name) => name.toLowerCase());
  }

  /** Class of the tags that this spelling can have; 0 when no dictionary has it. */
  tagsOf(word: string): number {
    return this.#tags[this.#words.rank(hashText(word))] ?? 0;
  }

  /** Class of the parts of speech of this spelling's senses; 0 when WordNet does not have it. */
  sensesOf(word: string): number {
    return this.#senses[this.#words.rank(hashText(word))] ?? 0;
  }

  canBe(word: string, sense: Sense): boolean {
    return this.#senseNames[this.sensesOf(word)]?.includes(sense) ?? false;
  }
}
