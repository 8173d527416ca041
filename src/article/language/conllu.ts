import type { Span } from '../span';
import type { Token } from './token';

/** One sentence in CoNLL-U, https://universaldependencies.org/format.html, with the place of each word in its last column. */
export function conlluSentence(text: string, tokens: readonly Token[], place: (span: Span) => Span): string {
  const first = tokens[0]?.start ?? 0;
  const last = tokens.at(-1)?.end ?? 0;
  const lines = tokens.map((token, i) => {
    const { start, end } = place(token);
    const { text: form, lemma, pos, tag, head, relation } = token;
    return [i + 1, form, lemma, pos, tag, '_', head + 1, relation, '_', `Range=${start}:${end}`].join('\t');
  });
  return `# text = ${text.slice(first, last).replace(/\s/g, ' ')}\n${lines.join('\n')}\n\n`;
}
