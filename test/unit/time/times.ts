import type { Block, TimeExpression } from '../../../src/article/analysis';
import type { ArticleDocument } from '../../../src/article/document';
import { splitSentences } from '../../../src/article/format';
import { parseSentences } from '../../../src/article/language';
import { findTimes } from '../../../src/article/time';

/** A Wednesday. */
export const PUBLISHED = '2031-03-12';

interface Setting {
  /** Null: an undated article. */
  readonly published?: string | null;
  /** Of every block; blocks are separated by empty lines. */
  readonly kind?: Block['kind'];
}

export function documentOf(text: string, { published = PUBLISHED, kind = 'paragraph' }: Setting = {}): ArticleDocument {
  const blocks: Block[] = [];
  for (const { 0: words, index } of text.matchAll(/\S(?:.|\n(?!\n))*/g)) {
    blocks.push({ kind, start: index, end: index + words.length });
  }
  const sentences = blocks.flatMap((each, block) => splitSentences(text, each).map((span) => ({ ...span, block })));
  const format = {
    recognition: { recognized: true, confidence: 1, reasons: [] },
    headline: null,
    publisher: null,
    publicationDate: published,
    blocks,
    sentences,
  };
  return { text, format, sentences: parseSentences(text, format) };
}

export const timesIn = (text: string, setting?: Setting): TimeExpression[] => findTimes(documentOf(text, setting));

/** One line for each expression: its words, type and value. */
export const described = (text: string, setting?: Setting): string[] =>
  timesIn(text, setting).map(({ start, end, type, value }) => `${text.slice(start, end)} = ${type} ${value}`);

/** One line for each expression that was worked out from something: its words and where they count from. */
export const anchorsIn = (text: string, setting?: Setting): string[] =>
  timesIn(text, setting).flatMap(({ start, end, anchor }) => {
    const from = typeof anchor === 'object' ? text.slice(anchor.start, anchor.end) : anchor;
    return from ? [`${text.slice(start, end)} < ${from}`] : [];
  });
