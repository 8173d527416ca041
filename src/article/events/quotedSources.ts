import type { ArticleEvent, Quote } from '../analysis';
import type { ArticleDocument } from '../document';
import { findContaining } from '../span';

/**
 * The events with the sources of what stands in quotation marks without saying who says it: a paragraph that quotes somebody
 * once goes on quoting them, also where they are no person known by name ("a union official said").
 */
export function withQuotedSources(
  { sentences }: ArticleDocument,
  events: readonly ArticleEvent[],
  quotes: readonly Quote[],
): ArticleEvent[] {
  const isQuoted = events.map(({ trigger }) => findContaining(quotes, trigger) !== undefined);
  const blockOf = ({ sentence }: ArticleEvent): number => sentences[sentence]?.block ?? -1;
  const found = [...events];
  carry(found.keys());
  carry([...found.keys()].reverse());
  return found;

  function carry(order: Iterable<number>): void {
    let known: ArticleEvent | null = null;
    for (const i of order) {
      const event = found[i];
      if (!event || !isQuoted[i]) continue;
      if (event.attribution !== null) known = event;
      else if (known && blockOf(known) === blockOf(event))
        found[i] = { ...event, attribution: known.attribution, anonymous: known.anonymous };
    }
  }
}
