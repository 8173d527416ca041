import type { Span } from '../span';
import { leadInLength } from './leadIn';
import type { LanguageModel } from './modelFile';
import { type KnownTaggedWord, LONGEST_PARSE, Parser } from './parser';
import { pauseTags } from './parserInput';
import { Participles } from './participles';
import { isQuotationMark, spellingOf } from './spelling';
import type { TaggedWord } from './taggedWord';
import { Tagger } from './tagger';
import type { Token } from './token';
import { tokenize } from './tokenizer';
import { uposOf } from './upos';
import { Vocabulary, type VocabularyWord } from './vocabulary';
import { casingOf } from './wordType';

/** What the parser says of each token. */
interface Arcs {
  /** -1 for the root. */
  readonly heads: number[];
  /** Indices in the relations of the model. */
  readonly relations: number[];
}

/** Reads sentences with a trained model. */
export class Analyzer {
  readonly #tags: readonly string[];
  readonly #relations: readonly string[];
  readonly #vocabulary: Vocabulary;
  readonly #tagger: Tagger;
  readonly #participles: Participles;
  readonly #parser: Parser;
  readonly #root: number;
  readonly #parataxis: number;

  constructor(model: LanguageModel) {
    this.#tags = model.tags;
    this.#relations = model.relations;
    this.#participles = new Participles(model.tags);
    this.#tagger = new Tagger(model.tagger, model.tags, model.certainTags);
    this.#parser = new Parser(model.transitions, model.relationModel, model.relations.length, pauseTags(model.tags));
    this.#vocabulary = new Vocabulary(model.lexicon, this.#tagger, this.#parser, model.tags);
    this.#root = model.relations.indexOf('root');
    this.#parataxis = model.relations.indexOf('parataxis');
  }

  /** The tokens of a sentence that starts at `offset` in its text. */
  read(sentence: string, offset: number): Token[] {
    const spans = tokenize(sentence);
    const spellings = spans.map((span) => spellingOf(sentence, span));
    const casing = casingOf(spellings);
    const words = spellings.map((spelling) => this.#vocabulary.word(spelling, casing));
    const tags = this.#tagger.tag(words);
    this.#participles.correct(words, tags);
    const tagged = words.map((word, i) => this.#vocabulary.tagged(word, tags[i] as number));
    const leadIn = leadInLength(sentence);
    const first = leadIn > 0 ? spans.findIndex(({ start }) => start >= leadIn) : 0;
    const arcs = this.#parse(tagged, Math.max(first, 0));
    return spans.map((span, i) =>
      this.#token(sentence, span, offset, words[i] as VocabularyWord, tagged[i] as TaggedWord, arcs, i),
    );
  }

  /** What stands in front of the sentence, up to `first`, and a sentence too long for the parser are read in parts that hang on its root. */
  #parse(words: readonly KnownTaggedWord[], first: number): Arcs {
    const arcs: Arcs = { heads: new Array(words.length), relations: new Array(words.length) };
    const mainRoot = this.#parsePart(words, first, Math.min(first + LONGEST_PARSE, words.length), -1, arcs);
    if (first > 0) this.#parsePart(words, 0, first, mainRoot, arcs);
    for (let start = first + LONGEST_PARSE; start < words.length; start += LONGEST_PARSE)
      this.#parsePart(words, start, Math.min(start + LONGEST_PARSE, words.length), mainRoot, arcs);
    return arcs;
  }

  /** Writes the arcs of a part and returns its root; what hangs on nothing in it hangs on the root of the sentence, -1 for none yet. */
  #parsePart(words: readonly KnownTaggedWord[], start: number, end: number, mainRoot: number, arcs: Arcs): number {
    const { length, heads, labels, root } = this.#parser.parse(words, start, end);
    let above = mainRoot;
    for (let i = 0; i < length; i++) {
      const head = heads[i] as number;
      arcs.heads[start + i] = head === root ? above : start + head;
      if (head !== root) arcs.relations[start + i] = labels[i] as number;
      else arcs.relations[start + i] = above < 0 ? this.#root : this.#parataxis;
      if (head === root && above < 0) above = start + i;
    }
    return above;
  }

  #token(
    sentence: string,
    span: Span,
    offset: number,
    word: VocabularyWord,
    tagged: TaggedWord,
    { heads, relations }: Arcs,
    index: number,
  ): Token {
    const hasOwnText = isQuotationMark(word.spelling);
    const text = hasOwnText ? sentence.slice(span.start, span.end) : word.spelling;
    const lower = hasOwnText ? text : word.lower;
    const tag = this.#tags[tagged.tag] as string;
    const relation = this.#relations[relations[index] as number] as string;
    const lemma = hasOwnText ? this.#vocabulary.lemma(text, word, tagged) : tagged.lemma;
    const pos = uposOf(tag, relation, lemma);
    const head = heads[index] as number;
    return { start: offset + span.start, end: offset + span.end, text, lower, lemma, pos, tag, head, relation };
  }
}
