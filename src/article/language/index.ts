import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction } from 'wink-nlp';
import type { ArticleFormat } from '../format';
import type { ParsedSentence, Token, Upos } from './token';

export type { ParsedSentence, Token, Upos } from './token';

const nlp = winkNLP(model, ['pos']);
const { its } = nlp;
/** The library's own type for `out` does not admit helpers that read the model's add-ons, of which this is one. */
const lemmaOf = its.lemma as ItsFunction<string>;

/** Tokens of one sentence; `offset` is where `sentence` starts in the article. */
function tokenize(sentence: string, offset: number): Token[] {
  const tokens = nlp.readDoc(sentence).tokens();
  const words = tokens.out(its.value) as string[];
  const lemmas = tokens.out(lemmaOf) as string[];
  const tags = tokens.out(its.pos) as Upos[];
  const spaces = tokens.out(its.precedingSpaces) as string[];
  let position = offset;
  return words.map((text, i) => {
    const start = position + (spaces[i]?.length ?? 0);
    position = start + text.length;
    const pos = tags[i] ?? 'X';
    return {
      start,
      end: position,
      text,
      lemma: lemmas[i] ?? text.toLowerCase(),
      pos,
      tag: pos,
      head: -1,
      relation: '',
    };
  });
}

export function parseSentences(text: string, format: ArticleFormat): ParsedSentence[] {
  return format.sentences.map((sentence, index) => ({
    ...sentence,
    index,
    kind: format.blocks[sentence.block]?.kind ?? 'paragraph',
    tokens: tokenize(text.slice(sentence.start, sentence.end), sentence.start),
  }));
}
