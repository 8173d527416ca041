import { hashText } from './hash';
import type { HashIndex } from './hashIndex';

/** WordNet's categories: noun, verb, adjective, adverb. */
export type Sense = 'n' | 'v' | 'a' | 'r';

export interface LexiconTables {
  readonly words: HashIndex;
  /** By the rank of a word, classes of tags, of senses, and the row of its vector, 0 for none. */
  readonly tags: Uint8Array;
  readonly senses: Uint8Array;
  readonly vectors: Uint16Array;
  /** What the classes of senses stand for. */
  readonly senseNames: readonly string[];
}

/** What is known of a word before any context; all classes are 0 when nothing is. */
export class Lexicon {
  readonly #tables: LexiconTables;
  readonly #senseNames: readonly string[];

  constructor(tables: LexiconTables) {
    this.#tables = tables;
    this.#senseNames = tables.senseNames.map((name) => name.toLowerCase());
  }

  /** Class of the tags that this spelling can have. */
  tagsOf(word: string): number {
    return this.#tables.tags[this.#rank(word)] ?? 0;
  }

  /** Class of the parts of speech of this spelling's senses. */
  sensesOf(word: string): number {
    return this.#tables.senses[this.#rank(word)] ?? 0;
  }

  /** The row of this word's vector, 0 for none. */
  vectorOf(word: string): number {
    return this.#tables.vectors[this.#rank(word)] ?? 0;
  }

  canBe(word: string, sense: Sense): boolean {
    return this.#senseNames[this.sensesOf(word)]?.includes(sense) ?? false;
  }

  #rank(word: string): number {
    return this.#tables.words.find(hashText(word));
  }
}
