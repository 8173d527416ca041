import { lemmaOf } from './lemma';
import type { Lexicon } from './lexicon';
import type { KnownWord, Tagger } from './tagger';
import { type Casing, wordTypeOf } from './wordType';

/** Spellings remembered at a time: some thirty megabytes, and more than a hundred articles use. */
const CAPACITY = 30_000;

/** What is known of words without their context, worked out once for each spelling. */
export class Vocabulary {
  readonly #lexicon: Lexicon;
  readonly #tagger: Tagger;
  readonly #words = new Map<Casing, Map<string, KnownWord>>();
  readonly #lemmas = new Map<string, Map<string, string>>();

  constructor(lexicon: Lexicon, tagger: Tagger) {
    this.#lexicon = lexicon;
    this.#tagger = tagger;
  }

  word(spelling: string, casing: Casing): KnownWord {
    const words = tableFor(this.#words, casing);
    let word = words.get(spelling);
    if (word === undefined) {
      word = this.#tagger.know(wordTypeOf(spelling, casing, this.#lexicon));
      words.set(spelling, word);
    }
    return word;
  }

  lemma(text: string, tag: string): string {
    const lemmas = tableFor(this.#lemmas, tag);
    let lemma = lemmas.get(text);
    if (lemma === undefined) {
      lemma = lemmaOf(text, tag, this.#lexicon);
      lemmas.set(text, lemma);
    }
    return lemma;
  }
}

/** The table for a key; one that is full starts anew, which bounds it at no cost. */
function tableFor<Key, T>(tables: Map<Key, Map<string, T>>, key: Key): Map<string, T> {
  let table = tables.get(key);
  if (table === undefined || table.size >= CAPACITY) {
    table = new Map();
    tables.set(key, table);
  }
  return table;
}
