import type { Span } from '../span';
import type { LanguageModel } from './modelFile';
import { spellingOf } from './spelling';
import { Tagger } from './tagger';
import type { Token } from './token';
import { tokenize } from './tokenizer';
import { uposOf } from './upos';
import { Vocabulary } from './vocabulary';
import { casingOf } from './wordType';

/** Reads sentences with a trained model. */
export class Analyzer {
  readonly #tags: readonly string[];
  readonly #vocabulary: Vocabulary;
  readonly #tagger: Tagger;

  constructor(model: LanguageModel) {
    this.#tags = model.tags;
    this.#vocabulary = new Vocabulary(model.lexicon);
    this.#tagger = new Tagger(model.tagger, model.tags.length);
  }

  /** The tokens of a sentence that starts at `offset` in its text. */
  read(sentence: string, offset: number): Token[] {
    const spans = tokenize(sentence);
    const spellings = spans.map((span) => spellingOf(sentence, span));
    const casing = casingOf(spellings);
    const words = spellings.map((spelling) => this.#vocabulary.word(spelling, casing));
    const tags = this.#tagger.tag(words);
    return spans.map((span, i) => this.#token(sentence, span, offset, this.#tags[tags[i] as number] ?? 'FW'));
  }

  #token(sentence: string, span: Span, offset: number, tag: string): Token {
    const text = sentence.slice(span.start, span.end);
    const lemma = this.#vocabulary.lemma(text, tag);
    const pos = uposOf(tag, '', lemma);
    return { start: offset + span.start, end: offset + span.end, text, lemma, pos, tag, head: -1, relation: '' };
  }
}
