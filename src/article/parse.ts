import type { Recognition } from './analysis';
import { readFormat, splitSentences } from './format';
import { parseSpans } from './language';
import { conlluSentence } from './language/conllu';
import type { Span } from './span';
import { readVisible } from './visibleText';

/**
 * Words, tags and trees of a text in CoNLL-U: of the sentences of an article; or of plain text, whose paragraphs blank lines part.
 * Empty for a text that is no article.
 */
export function parseToConllu(text: string, as: 'plain' | 'article', recognition?: Recognition): string {
  const visible = readVisible(text);
  const spans = as === 'plain' ? plainSentences(visible.text) : readFormat(visible.text, recognition).sentences;
  return parseSpans(visible.text, spans)
    .filter((tokens) => tokens.length > 0)
    .map((tokens) => conlluSentence(visible.text, tokens, visible.toOriginal))
    .join('');
}

function plainSentences(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (const { index, 0: gap } of text.matchAll(/\n[^\S\n]{0,1000}\n/g)) {
    sentences.push(...splitSentences(text, { start, end: index }));
    start = index + gap.length;
  }
  return [...sentences, ...splitSentences(text, { start, end: text.length })];
}
