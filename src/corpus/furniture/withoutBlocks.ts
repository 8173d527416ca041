import type { ArticleAnalysis, Span } from '../../article';

/** What a reader is shown of an analysis; terms are only compared. */
type Shown = Omit<ArticleAnalysis, 'terms'>;

/**
 * What remains of an analysis without some of its blocks, given by their indices: these become noise, with their sentences
 * everything goes that was found in them, and the other sentences are numbered anew. Blocks keep their places.
 */
export function withoutBlocks<Analysis extends Shown>(analysis: Analysis, indices: readonly number[]): Analysis {
  if (indices.length === 0) return analysis;
  const gone = new Set(indices);
  const spans = indices.flatMap((index) => analysis.blocks[index] ?? []);
  const remains = (span: Span): boolean => !isIn(spans, span);
  const numbers = new Map<number, number>();
  analysis.sentences.forEach(({ block }, index) => {
    if (!gone.has(block)) numbers.set(index, numbers.size);
  });
  const people = analysis.people
    .filter(({ mentions }) => mentions.length === 0 || mentions.some(remains))
    .map((person) => ({
      ...person,
      roles: person.roles.filter(remains),
      mentions: person.mentions.filter(remains),
    }));
  const ids = new Set(people.map(({ id }) => id));
  return {
    ...analysis,
    blocks: analysis.blocks.map(({ role, ...block }, index) => {
      if (gone.has(index)) return { ...block, kind: 'noise' as const };
      return role ? { ...block, role } : block;
    }),
    sentences: analysis.sentences.filter((_, index) => numbers.has(index)),
    people,
    times: analysis.times.filter(remains),
    events: analysis.events.flatMap((event) => {
      const sentence = numbers.get(event.sentence);
      return sentence === undefined
        ? []
        : [{ ...event, sentence, participants: event.participants.filter((id) => ids.has(id)) }];
    }),
    quotes: analysis.quotes
      .filter(remains)
      .map((quote) => ({ ...quote, speaker: quote.speaker !== null && ids.has(quote.speaker) ? quote.speaker : null })),
  };
}

/** Whether one of the spans, which are in order, holds the start of another. */
function isIn(spans: readonly Span[], { start }: Span): boolean {
  let [low, high] = [0, spans.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (!span) return false;
    if (start >= span.end) low = middle + 1;
    else if (start < span.start) high = middle - 1;
    else return true;
  }
  return false;
}
