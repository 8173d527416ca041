import type { ArticleAnalysis } from '../../../src/article';
import { parseSentences } from '../../../src/article/language';
import { findTerms } from '../../../src/article/terms';
import { Corpus, type Corroboration } from '../../../src/corpus';

export interface Outlet {
  readonly publisher?: string;
  readonly date?: string;
}

/** An article of these sentences, a paragraph each, read by the product's own language layer. */
export function articleOf(
  sentences: readonly string[],
  { publisher, date }: Outlet = {},
): { text: string; analysis: ArticleAnalysis } {
  const text = sentences.join('\n\n');
  let next = 0;
  const blocks = sentences.map((sentence) => {
    const start = next;
    next += sentence.length + 2;
    return { start, end: start + sentence.length, kind: 'paragraph' as const };
  });
  const format = {
    recognition: { recognized: true, confidence: 1, reasons: [] },
    headline: null,
    publisher: publisher ?? null,
    publicationDate: date ?? null,
    blocks,
    sentences: blocks.map(({ start, end }, block) => ({ start, end, block })),
  };
  const terms = findTerms({ text, format, sentences: parseSentences(text, format) });
  return { text, analysis: { ...format, people: [], times: [], events: [], quotes: [], terms } };
}

/** A corpus of articles by path, given as their sentences. */
export function corpusOf(articles: Readonly<Record<string, readonly string[]>>): Corpus {
  const corpus = new Corpus();
  for (const [path, sentences] of Object.entries(articles)) {
    const { text, analysis } = articleOf(sentences);
    corpus.set(path, text, analysis);
  }
  return corpus;
}

/** The link between two sentences, whichever comes first. */
export const linkBetween = (
  links: readonly Corroboration[],
  one: [string, number],
  other: [string, number],
): Corroboration | undefined =>
  links.find(({ a, b }) => {
    const ends = [`${a.path} ${a.sentence}`, `${b.path} ${b.sentence}`];
    return ends.includes(one.join(' ')) && ends.includes(other.join(' '));
  });
