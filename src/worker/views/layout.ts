import type { Span } from '../../article';
import type { Range } from '../../article/lineIndex';
import { type MixedWord, mixedWords } from '../../article/mixedScripts';
import { contains } from '../../article/span';
import { visibleText } from '../../article/visibleText';
import { withdrawals } from '../../article/withdrawals';
import { linesOf } from '../../corpus/corrections';
import type { ArticleLayout, ArticleMetadata } from '../protocol';
import { locate, type Shelf } from '../shelf';

/** How much of a block an outline needs, in UTF-16 units. */
const PREVIEW = 120;
/** Words of mixed scripts that are pointed at. */
const MIXED_WORDS = 100;

export function articleLayout(shelf: Shelf, uri: string): ArticleLayout | null {
  const article = shelf.get(uri);
  if (!article) return null;
  const { analysis, lines, text } = article;
  const furniture = new Set(article.furniture);
  return {
    recognition: analysis.recognition,
    headline: analysis.headline,
    publicationDate: analysis.publicationDate,
    blocks: analysis.blocks.map(({ kind, role, start, end }, index) => ({
      kind,
      role: role ?? null,
      range: lines.rangeOf({ start, end }),
      preview: text.slice(start, Math.min(end, start + PREVIEW)),
      others: furniture.has(index) ? shelf.corpus.othersWith(uri, index) : null,
    })),
    quotes: analysis.quotes.map((quote) => lines.rangeOf(quote)),
    withdrawn: withdrawals(text, analysis).map(({ correction, change, ...span }) => ({
      range: lines.rangeOf(span),
      change,
      correction: { text: text.slice(correction.start, correction.end), location: locate(article, correction) },
    })),
    mixedWords: firstMixedWords(text).map(({ script, ...span }) => ({ range: lines.rangeOf(span), script })),
  };
}

function firstMixedWords(text: string): MixedWord[] {
  const words: MixedWord[] = [];
  for (const word of mixedWords(text)) if (words.push(word) === MIXED_WORDS) break;
  return words;
}

export function enclosingRanges(shelf: Shelf, uri: string, offsets: readonly number[]): Range[][] {
  const article = shelf.get(uri);
  if (!article) return offsets.map(() => []);
  const { events, quotes, sentences, blocks } = article.analysis;
  const spans: Span[] = [...events, ...quotes, ...sentences, ...blocks, { start: 0, end: article.text.length }];
  return offsets.map((offset) => {
    const around = spans.filter(({ start, end }) => start <= offset && offset <= end);
    return nested(around).map((span) => article.lines.rangeOf(span));
  });
}

/** Of spans that share a place those that hold each other, innermost first. */
function nested(spans: readonly Span[]): Span[] {
  const bySize = [...spans].sort((a, b) => a.end - a.start - (b.end - b.start));
  const chain: Span[] = [];
  for (const span of bySize) {
    const inner = chain.at(-1);
    if (!inner || (contains(span, inner) && !contains(inner, span))) chain.push(span);
  }
  return chain;
}

export function articleMetadata(shelf: Shelf, uri: string): ArticleMetadata | null {
  const article = shelf.get(uri);
  if (!article) return null;
  const { headline, publisher, publicationDate } = article.analysis;
  return { headline, publisher, publicationDate, lines: linesOf(article.text) };
}

export function cleanText(shelf: Shelf, uri: string): string | null {
  const article = shelf.get(uri);
  if (!article) return null;
  return article.analysis.blocks
    .filter(({ kind }) => kind === 'headline' || kind === 'paragraph')
    .map(({ start, end }) =>
      visibleText(article.text.slice(start, end)).replace(/(?<![^\S\r\n])[^\S\r\n]*[\r\n]\s*/g, ' '),
    )
    .join('\n\n');
}
