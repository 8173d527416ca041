import { lemmaOf } from './lemma';
import type { Lexicon } from './lexicon';
import { type Casing, type WordType, wordTypeOf } from './wordType';

/** Spellings remembered at a time; a corpus of news has about as many that come twice. */
const CAPACITY = 30_000;

/** What is known of words without their context, worked out once for each spelling. */
export class Vocabulary {
  readonly #lexicon: Lexicon;
  readonly #words = new Map<Casing, Map<string, WordType>>();
  readonly #lemmas = new Map<string, Map<string, string>>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  word(spelling: string, casing: Casing): WordType {
    return remember(this.#words, casing, spelling, () => wordTypeOf(spelling, casing, this.#lexicon));
  }

  lemma(text: string, tag: string): string {
    return remember(this.#lemmas, tag, text, () => lemmaOf(text, tag, this.#lexicon));
  }
}

/** The value for two keys; a table that is full starts anew, which bounds it at no cost. */
function remember<A, T>(tables: Map<A, Map<string, T>>, a: A, b: string, make: () => T): T {
  let table = tables.get(a);
  if (table === undefined || table.size >= CAPACITY) {
    table = new Map();
    tables.set(a, table);
  }
  let value = table.get(b);
  if (value === undefined) {
    value = make();
    table.set(b, value);
  }
  return value;
}
