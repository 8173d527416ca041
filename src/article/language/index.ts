import type { ArticleFormat } from '../format';
import { Analyzer } from './analyzer';
import modelFile from './model.bin';
import { readModel } from './modelFile';
import type { ParsedSentence } from './token';

export type { ParsedSentence, Token, Upos } from './token';

let loaded: Analyzer | undefined;

/** The analyzer is made when it is first needed: reading the model takes some milliseconds. */
function analyzer(): Analyzer {
  loaded ??= new Analyzer(readModel(modelFile));
  return loaded;
}

/** Tokens, tags and grammar of every sentence that the format found. */
export function parseSentences(text: string, format: ArticleFormat): ParsedSentence[] {
  return format.sentences.map((sentence, index) => ({
    ...sentence,
    index,
    kind: format.blocks[sentence.block]?.kind ?? 'paragraph',
    tokens: analyzer().read(text.slice(sentence.start, sentence.end), sentence.start),
  }));
}
