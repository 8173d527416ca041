import type { ArticleDocument } from '../../document';
import type { Recognised } from '.';
import type { Anchored } from './resolver';

/**
 * The day of each embedded post that gives its own date: what "last night" in it counts from. By index of the block; the
 * lines of a post are blocks side by side, and the date stands in the last.
 */
export function postDates(
  { format }: ArticleDocument,
  recognised: readonly Recognised[],
): ReadonlyMap<number, Anchored> {
  const days = new Map<number, Anchored>();
  for (const { sentence, candidates } of recognised) {
    if (sentence.kind !== 'embed') continue;
    for (const { start, end, meaning } of candidates) {
      if (meaning.kind !== 'point' || meaning.date?.by !== 'name' || meaning.date.period.unit !== 'day') continue;
      days.set(sentence.block, { period: meaning.date.period, anchor: { start, end } });
    }
  }
  for (let block = format.blocks.length - 2; block >= 0; block--) {
    const below = days.get(block + 1);
    if (below && format.blocks[block]?.kind === 'embed' && !days.has(block)) days.set(block, below);
  }
  return days;
}
