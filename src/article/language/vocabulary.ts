import { lemmaOf } from './lemma';
import type { Lexicon } from './lexicon';
import type { KnownTaggedWord, Parser } from './parser';
import { type TaggedWord, taggedWordOf } from './taggedWord';
import type { KnownWord, Tagger } from './tagger';
import { type Casing, wordTypeOf } from './wordType';

/** Spellings remembered at a time: some ten megabytes a thread, and as many as a hundred articles use. */
const CAPACITY = 10_000;

export interface VocabularyWord extends KnownWord {
  readonly spelling: string;
  readonly lower: string;
  /** By tag, once asked for. */
  readonly tagged: Map<number, KnownTaggedWord>;
}

/** What is known of words without their context, worked out once for each spelling. */
export class Vocabulary {
  readonly #lexicon: Lexicon;
  readonly #tagger: Tagger;
  readonly #parser: Parser;
  readonly #tags: readonly string[];
  readonly #words = new Map<Casing, Map<string, VocabularyWord>>();

  constructor(lexicon: Lexicon, tagger: Tagger, parser: Parser, tags: readonly string[]) {
    this.#lexicon = lexicon;
    this.#tagger = tagger;
    this.#parser = parser;
    this.#tags = tags;
  }

  word(spelling: string, casing: Casing): VocabularyWord {
    const words = this.#table(casing);
    let word = words.get(spelling);
    if (word === undefined) {
      const { type, certain, scores } = this.#tagger.know(wordTypeOf(spelling, casing, this.#lexicon));
      word = { type, certain, scores, spelling, lower: spelling.toLowerCase(), tagged: new Map() };
      words.set(spelling, word);
    }
    return word;
  }

  tagged(word: VocabularyWord, tag: number): KnownTaggedWord {
    let tagged = word.tagged.get(tag);
    if (tagged === undefined) {
      tagged = this.#parser.know(taggedWordOf(word.spelling, word.type, tag, this.#tags[tag] as string, this.#lexicon));
      word.tagged.set(tag, tagged);
    }
    return tagged;
  }

  /** The lemma as the text spells it, which for quotation marks is not as the models see them. */
  lemma(text: string, word: VocabularyWord, { tag, lemma }: TaggedWord): string {
    return text === word.spelling ? lemma : lemmaOf(text, this.#tags[tag] as string, this.#lexicon);
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
