import { type ArticleFormat, splitSentences } from '../src/article/format';

/** The format of a text that is reporting throughout, in paragraphs between blank lines, as the texts of a corpus are. */
export function plainFormat(text: string): ArticleFormat {
  const blocks = [...text.matchAll(/[^\n]+(?:\n[^\n]+)*/g)].map((match) => ({
    kind: 'paragraph' as const,
    start: match.index,
    end: match.index + match[0].length,
  }));
  const sentences = blocks.flatMap((block, index) =>
    splitSentences(text, block).map((span) => ({ ...span, block: index })),
  );
  return {
    recognition: { recognized: true, confidence: 1, reasons: [] },
    headline: null,
    publisher: null,
    publicationDate: null,
    blocks,
    sentences,
  };
}
