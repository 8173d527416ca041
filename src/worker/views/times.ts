import { visibleText } from '../../article/visibleText';
import type { TimeItem } from '../protocol';
import type { Shelf } from '../shelf';

export function articleTimes(shelf: Shelf, uri: string): TimeItem[] {
  const article = shelf.get(uri);
  if (!article) return [];
  const { analysis, lines, text } = article;
  return analysis.times.map(({ start, end, value, anchor }) => ({
    range: lines.rangeOf({ start, end }),
    text: visibleText(text.slice(start, end)),
    value,
    anchor:
      anchor === undefined
        ? null
        : anchor === 'publication'
          ? `the publication date, ${analysis.publicationDate}`
          : `“${visibleText(text.slice(anchor.start, anchor.end))}” before it`,
  }));
}
