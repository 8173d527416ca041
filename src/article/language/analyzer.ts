import type { Span } from '../span';
import type { LanguageModel } from './modelFile';
import { Parser } from './parser';
import { ParserInput, pauseTags } from './parserFeatures';
import { spellingOf } from './spelling';
import { Tagger } from './tagger';
import type { Token } from './token';
import { tokenize } from './tokenizer';
import { uposOf } from './upos';
import { Vocabulary } from './vocabulary';
import { casingOf, type WordType } from './wordType';

/** Tokens that are parsed as one sentence; the rest of a longer one hangs on its first root. */
const LONGEST_PARSE = 400;

/** What the parser says of one token. */
interface Arc {
  /** -1 for the root. */
  readonly head: number;
  readonly relation: string;
}

/** Reads sentences with a trained model. */
export class Analyzer {
  readonly #tags: readonly string[];
  readonly #relations: readonly string[];
  readonly #pauses: ReadonlySet<number>;
  readonly #vocabulary: Vocabulary;
  readonly #tagger: Tagger;
  readonly #parser: Parser;

  constructor(model: LanguageModel) {
    this.#tags = model.tags;
    this.#relations = model.relations;
    this.#pauses = pauseTags(model.tags);
    this.#tagger = new Tagger(model.tagger, model.tags);
    this.#vocabulary = new Vocabulary(model.lexicon, this.#tagger);
    this.#parser = new Parser(model.transitions, model.relationModel, model.relations.length);
  }

  /** The tokens of a sentence that starts at `offset` in its text. */
  read(sentence: string, offset: number): Token[] {
    const spans = tokenize(sentence);
    const spellings = spans.map((span) => spellingOf(sentence, span));
    const casing = casingOf(spellings);
    const words = spellings.map((spelling) => this.#vocabulary.word(spelling, casing));
    const tags = this.#tagger.tag(words);
    const types = words.map(({ type }) => type);
    const arcs = this.#parse(types, tags);
    return spans.map((span, i) => {
      const tag = this.#tags[tags[i] as number] as string;
      return this.#token(sentence, span, offset, tag, arcs[i] as Arc);
    });
  }

  #parse(words: readonly WordType[], tags: Uint8Array): Arc[] {
    const arcs: Arc[] = [];
    let mainRoot = -1;
    for (let start = 0; start < words.length; start += LONGEST_PARSE) {
      const end = Math.min(start + LONGEST_PARSE, words.length);
      const input = new ParserInput(words.slice(start, end), tags.subarray(start, end), this.#pauses);
      const { heads, labels, root } = this.#parser.parse(input);
      for (let i = 0; i < input.length; i++) {
        const relation = this.#relations[labels[i] as number] as string;
        if (heads[i] !== root) arcs.push({ head: start + (heads[i] as number), relation });
        else if (mainRoot < 0) arcs.push({ head: -1, relation: 'root' });
        else arcs.push({ head: mainRoot, relation: 'parataxis' });
        if (heads[i] === root && mainRoot < 0) mainRoot = start + i;
      }
    }
    return arcs;
  }

  #token(sentence: string, span: Span, offset: number, tag: string, { head, relation }: Arc): Token {
    const text = sentence.slice(span.start, span.end);
    const lemma = this.#vocabulary.lemma(text, tag);
    const pos = uposOf(tag, relation, lemma);
    return { start: offset + span.start, end: offset + span.end, text, lemma, pos, tag, head, relation };
  }
}
