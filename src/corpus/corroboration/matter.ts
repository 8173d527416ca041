import { KIND } from '../profile/articleProfile';
import type { SentencePair } from './sentencePair';

/**
 * The weight of the words that both sentences have, or have in other words, and that say more than who says something;
 * `namesAside`, of those that are no names.
 */
export function sharedMatter(pair: SentencePair, namesAside = false, told = whoAndSaying(pair)): number {
  let sum = 0;
  for (const { term, weight, kindsA, kindsB } of pair.shared) {
    if (!told.has(term) && !(namesAside && kindsA & kindsB & KIND.name)) sum += weight;
  }
  for (const { a, b, weight } of pair.paraphrases) if (!told.has(a) && !told.has(b)) sum += weight;
  return sum;
}

/** Terms that say who the people in both are, and that somebody says something. */
export function whoAndSaying({ articles: { first, second }, candidate: { a, b } }: SentencePair): Set<number> {
  const told = new Set<number>();
  const there = second.peopleOf(b);
  for (const one of first.peopleOf(a)) {
    const other = there.find(({ identity }) => identity === one.identity);
    if (!other) continue;
    for (const term of one.terms) told.add(term);
    for (const term of other.terms) told.add(term);
  }
  for (const { type, term } of [...first.actionsOf(a), ...second.actionsOf(b)])
    if (type === 'Statement') told.add(term);
  return told;
}
