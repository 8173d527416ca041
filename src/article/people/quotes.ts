import { type Quote, REPORTING_KINDS } from '../analysis';
import type { ArticleDocument } from '../document';
import type { Span } from '../span';
import type { Character } from './cast';

/** Words between quotation marks, block by block; a quotation that its paragraph does not close runs to the paragraph's end. */
export function* findQuotes({ text, format }: ArticleDocument): Generator<Span & { readonly block: number }> {
  for (const [block, { kind, start, end }] of format.blocks.entries()) {
    if (!REPORTING_KINDS.has(kind)) continue;
    let open = -1;
    for (let i = start; i < end; i++) {
      const mark = text[i];
      const closes = open >= 0 && (mark === '”' || (mark === '"' && text[open] === '"'));
      if (closes) {
        if (i > open + 1) yield { start: open, end: i + 1, block };
        open = -1;
      } else if (open < 0 && (mark === '“' || mark === '"')) open = i;
    }
    if (open >= 0 && open + 1 < end) yield { start: open, end, block };
  }
}

/** The quotation at an offset, and who speaks it. */
export class QuoteFinder {
  readonly quotes: readonly (Span & { readonly block: number })[];
  readonly #speakers: (Character | null)[];

  constructor(document: ArticleDocument) {
    this.quotes = [...findQuotes(document)];
    this.#speakers = this.quotes.map(() => null);
  }

  /** Index of the quotation that holds the offset, or -1. */
  at(offset: number): number {
    let low = 0;
    let high = this.quotes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.quotes[middle]?.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const quote = this.quotes[low];
    return quote && quote.start <= offset ? low : -1;
  }

  speakerOf(quote: number): Character | null {
    return this.#speakers[quote] ?? null;
  }

  setSpeaker(quote: number, speaker: Character): void {
    this.#speakers[quote] = speaker;
  }

  list(idOf: (character: Character) => string | null): Quote[] {
    return this.quotes.map(({ start, end }, i) => {
      const speaker = this.speakerOf(i);
      return { start, end, speaker: speaker && idOf(speaker) };
    });
  }
}
