import type { ArticleFormat } from '../format';
import type { Span } from '../span';
import { Analyzer } from './analyzer';
import modelFile from './model.bin';
import { readModel } from './modelFile';
import { SentenceMemory } from './sentenceMemory';
import type { ParsedSentence, Token } from './token';

export type { ParsedSentence, Token, Upos } from './token';

let loaded: Analyzer | undefined;

/** The analyzer is made when it is first needed: reading the model takes some milliseconds. */
function analyzer(): Analyzer {
  loaded ??= new Analyzer(readModel(modelFile));
  return loaded;
}

const memory = new SentenceMemory();

/** Tokens, tags and grammar of every sentence that the format found. */
export function parseSentences(text: string, format: ArticleFormat): ParsedSentence[] {
  return format.sentences.map((sentence, index) => ({
    ...sentence,
    index,
    kind: format.blocks[sentence.block]?.kind ?? 'paragraph',
    tokens: tokensOf(text.slice(sentence.start, sentence.end), sentence.start),
  }));
}

/** Tokens, tags and grammar of the sentences of any text. */
export const parseSpans = (text: string, sentences: readonly Span[]): (readonly Token[])[] =>
  sentences.map(({ start, end }) => tokensOf(text.slice(start, end), start));

/** The tokens of a sentence that starts at `start`. Where it starts moves them and no more. */
function tokensOf(sentence: string, start: number): readonly Token[] {
  const known = memory.get(sentence);
  if (known) return moved(known.tokens, start - known.start);
  const tokens = analyzer().read(sentence, start);
  memory.set(sentence, { start, tokens });
  return tokens;
}

function moved(tokens: readonly Token[], by: number): readonly Token[] {
  if (by === 0) return tokens;
  return tokens.map(({ start, end, text, lower, lemma, pos, tag, head, relation, margin }) => {
    return { start: start + by, end: end + by, text, lower, lemma, pos, tag, head, relation, margin };
  });
}
