import { hashText } from './hash';
import type { HashIndex } from './hashIndex';

/** WordNet's categories: noun, verb, adjective, adverb. */
export type Sense = 'n' | 'v' | 'a' | 'r';

export interface LexiconTables {
  readonly words: HashIndex;
  /** By the rank of a word, classes of tags, of senses, of words used alike. */
  readonly tags: Uint8Array;
  readonly senses: Uint8Array;
  readonly fine: Uint16Array;
  /** By the fine class of a word, the wider ones that it belongs to. */
  readonly middle: Uint8Array;
  readonly coarse: Uint8Array;
  /** By the rank of a word, the row of its vector, 0 for none. */
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

  /** Classes of words that are used like this one, each within the next. */
  classesOf(word: string): { fine: number; middle: number; coarse: number } {
    const { middle, coarse } = this.#tables;
    const fine = this.#tables.fine[this.#rank(word)] ?? 0;
    return { fine, middle: middle[fine] ?? 0, coarse: coarse[fine] ?? 0 };
  }

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
