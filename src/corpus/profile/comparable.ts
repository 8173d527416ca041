import type { ArticleAnalysis } from '../../article';
import { sentenceAt } from './sentenceAt';

/** Words, times and events of a sentence that are compared, each with each; one that has more is a list. */
const TERMS = 128;
const TIMES = 64;
const EVENTS = 32;

/** The part of an analysis that is compared with others, so that what a comparison costs does not depend on how long sentences are. */
export function comparable(analysis: ArticleAnalysis): ArticleAnalysis {
  const { sentences, terms, times, events } = analysis;
  return {
    ...analysis,
    terms: terms.map((ofSentence) => ofSentence.slice(0, TERMS)),
    times: firstOf(times, TIMES, (time) => sentenceAt(sentences, time)),
    events: firstOf(events, EVENTS, ({ sentence }) => sentence),
  };
}

/** The first so many of each sentence, in their order. */
export function firstOf<Item>(
  items: readonly Item[],
  count: number,
  sentenceOf: (item: Item) => number | null,
): Item[] {
  const counts = new Map<number | null, number>();
  return items.filter((item) => {
    const sentence = sentenceOf(item);
    const before = counts.get(sentence) ?? 0;
    counts.set(sentence, before + 1);
    return before < count;
  });
}
