import type { Candidate, Meaning } from '../meaning';

/**
 * Joins two expressions that stand side by side where `join` makes one meaning of them; `between` is the text that
 * separates them.
 */
export function mergeNeighbours(
  found: readonly Candidate[],
  text: string,
  join: (first: Candidate, second: Candidate, between: string) => Meaning | null,
): Candidate[] {
  const merged: Candidate[] = [];
  for (const next of found) {
    const last = merged.at(-1);
    const meaning = last && next.start - last.end < 20 ? join(last, next, text.slice(last.end, next.start)) : null;
    if (last && meaning) merged[merged.length - 1] = { start: last.start, end: next.end, meaning };
    else merged.push(next);
  }
  return merged;
}
