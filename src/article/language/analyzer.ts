import type { Span } from '../span';
import { leadInLength } from './leadIn';
import type { LanguageModel } from './modelFile';
import type { Kernels } from './net/kernels';
import { makeKernels } from './net/loadKernels';
import { LONGEST, Net, type Reading } from './net/net';
import { Participles } from './participles';
import { isQuotationMark, spellingOf } from './spelling';
import type { Token } from './token';
import { tokenize } from './tokenizer';
import { uposOf } from './upos';
import { Vocabulary, type VocabularyWord } from './vocabulary';
import { casingOf } from './wordType';

/** What is read of each token. */
interface Tokens {
  /** Indices in the tags of the model. */
  readonly tags: Uint8Array;
  /** -1 for the root. */
  readonly heads: Int32Array;
  /** Indices in the relations of the model. */
  readonly relations: Uint8Array;
  readonly margins: Float32Array;
}

/** Reads sentences with a trained model. */
export class Analyzer {
  readonly #tags: readonly string[];
  readonly #relations: readonly string[];
  readonly #net: Net;
  readonly #vocabulary: Vocabulary;
  readonly #participles: Participles;
  readonly #root: number;
  readonly #parataxis: number;

  constructor(model: LanguageModel, kernels: (bytes: number) => Kernels = makeKernels) {
    this.#tags = model.tags;
    this.#relations = model.relations;
    this.#participles = new Participles(model.tags);
    this.#net = new Net(model.net, kernels);
    this.#vocabulary = new Vocabulary(model.lexicon, this.#net, model.tags);
    this.#root = model.relations.indexOf('root');
    this.#parataxis = model.relations.indexOf('parataxis');
  }

  /** The tokens of a sentence that starts at `offset` in its text. */
  read(sentence: string, offset: number): Token[] {
    const spans = tokenize(sentence);
    const spellings = spans.map((span) => spellingOf(sentence, span));
    const casing = casingOf(spellings);
    const words = spellings.map((spelling) => this.#vocabulary.word(spelling, casing));
    const leadIn = leadInLength(sentence);
    const first = leadIn > 0 ? spans.findIndex(({ start }) => start >= leadIn) : 0;
    const read = this.#readParts(words, Math.max(first, 0));
    this.#participles.correct(words, read.tags);
    return spans.map((span, i) => this.#token(sentence, span, offset, words[i] as VocabularyWord, read, i));
  }

  /** What stands in front of the sentence, up to `first`, and a sentence too long for the net are read in parts that hang on its root. */
  #readParts(words: readonly VocabularyWord[], first: number): Tokens {
    const { length } = words;
    const read = {
      tags: new Uint8Array(length),
      heads: new Int32Array(length),
      relations: new Uint8Array(length),
      margins: new Float32Array(length),
    };
    const mainRoot = this.#readPart(words, first, Math.min(first + LONGEST, length), -1, read);
    if (first > 0) this.#readPart(words, 0, first, mainRoot, read);
    for (let start = first + LONGEST; start < length; start += LONGEST)
      this.#readPart(words, start, Math.min(start + LONGEST, length), mainRoot, read);
    return read;
  }

  /** Writes what a part is read as and returns its root; it hangs on the root of the sentence, -1 for none yet. */
  #readPart(words: readonly VocabularyWord[], start: number, end: number, mainRoot: number, read: Tokens): number {
    const part = words.slice(start, end);
    const reading = this.#net.read(part.map(({ net }) => net));
    let root = mainRoot;
    for (const [i, word] of part.entries()) {
      const head = reading.heads[i] as number;
      read.tags[start + i] = this.#bestTag(word, reading, i);
      read.heads[start + i] = head > 0 ? start + head - 1 : mainRoot;
      read.relations[start + i] = this.#relation(head, reading.relations[i] as number, mainRoot);
      read.margins[start + i] = reading.margins[i] as number;
      if (head === 0) root = start + i;
    }
    return root;
  }

  /** Only the root of the sentence has that relation. */
  #relation(head: number, found: number, mainRoot: number): number {
    if (head === 0) return mainRoot < 0 ? this.#root : this.#parataxis;
    return found === this.#root ? this.#parataxis : found;
  }

  /** The best of the tags that the word can have. */
  #bestTag({ possible }: VocabularyWord, { tags, tagStride }: Reading, i: number): number {
    let best = 0;
    let most = Number.NEGATIVE_INFINITY;
    for (let tag = 0; tag < this.#tags.length; tag++) {
      const score = tags[i * tagStride + tag] as number;
      if (score > most && possible?.[tag] !== 0) {
        most = score;
        best = tag;
      }
    }
    return best;
  }

  #token(sentence: string, span: Span, offset: number, word: VocabularyWord, read: Tokens, index: number): Token {
    const hasOwnText = isQuotationMark(word.spelling);
    const text = hasOwnText ? sentence.slice(span.start, span.end) : word.spelling;
    const lower = hasOwnText ? text : word.lower;
    const tagIndex = read.tags[index] as number;
    const tag = this.#tags[tagIndex] as string;
    const relation = this.#relations[read.relations[index] as number] as string;
    const lemma = hasOwnText ? this.#vocabulary.lemmaOf(text, tagIndex) : this.#vocabulary.lemma(word, tagIndex);
    const pos = uposOf(tag, relation, lemma);
    const head = read.heads[index] as number;
    const margin = read.margins[index] as number;
    return { start: offset + span.start, end: offset + span.end, text, lower, lemma, pos, tag, head, relation, margin };
  }
}
