import type { Quote } from '../analysis';
import { REPORTING_KINDS } from '../analysis';
import type { ArticleDocument } from '../document';

/** Words between quotation marks, block by block; a quotation that its paragraph does not close runs to the paragraph's end. */
export function findQuotes({ text, format }: ArticleDocument): Quote[] {
  const quotes: Quote[] = [];
  for (const block of format.blocks) {
    if (!REPORTING_KINDS.has(block.kind)) continue;
    let open = -1;
    for (let i = block.start; i < block.end; i++) {
      const mark = text[i];
      const opens = mark === '“' || (mark === '"' && open < 0);
      const closes = open >= 0 && (mark === '”' || (mark === '"' && text[open] === '"'));
      if (closes) {
        quotes.push({ start: open, end: i + 1, speaker: null });
        open = -1;
      } else if (opens && open < 0) open = i;
    }
    if (open >= 0) quotes.push({ start: open, end: block.end, speaker: null });
  }
  return quotes;
}
