import { lemmaOf } from './lemma';
import type { Lexicon } from './lexicon';
import type { Net, NetWord } from './net/net';
import { WORD_FEATURES } from './net/wordFeatures';
import { isPossible } from './tagConstraints';
import { type Casing, type WordType, wordTypeOf } from './wordType';

/** Spellings remembered at a time: some ten megabytes a thread, and as many as a hundred articles use. */
const CAPACITY = 10_000;

/** What is known of a word without its context. */
export interface VocabularyWord {
  readonly spelling: string;
  readonly lower: string;
  readonly type: WordType;
  /** What it brings into the net. */
  readonly net: NetWord;
  /** By tag, whether the word can have it; null when it can have all. */
  readonly possible: Uint8Array | null;
  /** By tag, once asked for. */
  readonly lemmas: Map<number, string>;
}

/** What is known of words without their context, worked out once for each spelling. */
export class Vocabulary {
  readonly #lexicon: Lexicon;
  readonly #net: Net;
  readonly #tags: readonly string[];
  readonly #words = new Map<Casing, Map<string, VocabularyWord>>();

  constructor(lexicon: Lexicon, net: Net, tags: readonly string[]) {
    this.#lexicon = lexicon;
    this.#net = net;
    this.#tags = tags;
  }

  word(spelling: string, casing: Casing): VocabularyWord {
    const words = this.#table(casing);
    let word = words.get(spelling);
    if (word === undefined) {
      const type = wordTypeOf(spelling, casing, this.#lexicon);
      const net = this.#net.word(WORD_FEATURES.map(({ row }) => row(type)));
      const possible = Uint8Array.from(this.#tags, (tag) => (isPossible(type.form, tag) ? 1 : 0));
      word = {
        spelling,
        lower: spelling.toLowerCase(),
        type,
        net,
        possible: possible.includes(0) ? possible : null,
        lemmas: new Map(),
      };
      words.set(spelling, word);
    }
    return word;
  }

  lemma(word: VocabularyWord, tag: number): string {
    let lemma = word.lemmas.get(tag);
    if (lemma === undefined) {
      lemma = this.lemmaOf(word.spelling, tag);
      word.lemmas.set(tag, lemma);
    }
    return lemma;
  }

  lemmaOf(text: string, tag: number): string {
    return lemmaOf(text, this.#tags[tag] as string, this.#lexicon);
  }

  /** The table for a casing; one that is full starts anew, which bounds it at no cost. */
  #table(casing: Casing): Map<string, VocabularyWord> {
    let table = this.#words.get(casing);
    if (table === undefined || table.size >= CAPACITY) {
      table = new Map();
      this.#words.set(casing, table);
    }
    return table;
  }
}
