import { KIND, USE } from '../profile/articleProfile';
import type { SentencePair } from './sentencePair';

/** A word of either sentence, the same or one of the same meaning. */
export interface SharedMatter {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
  /** A name in both. */
  readonly isName: boolean;
  /** A number in both, which says nothing without what it counts. */
  readonly isNumber: boolean;
  /** Only says who somebody is, in one of them at least. */
  readonly describes: boolean;
}

/** The words that both sentences have, or have in other words, and that say more than who says something. */
export function* sharedMatter(pair: SentencePair, told = whoAndSaying(pair)): Generator<SharedMatter> {
  for (const { term, weight, kindsA, kindsB } of pair.shared) {
    if (told.has(term) || kindsA & kindsB & (USE.describing | USE.dating)) continue;
    yield {
      a: term,
      b: term,
      weight,
      isName: (kindsA & kindsB & KIND.name) !== 0,
      isNumber: (kindsA & kindsB & KIND.number) !== 0,
      describes: ((kindsA | kindsB) & USE.describing) !== 0,
    };
  }
  for (const { a, b, weight } of pair.paraphrases)
    if (!told.has(a) && !told.has(b)) yield { a, b, weight, isName: false, isNumber: false, describes: false };
}

/** Terms that say who the people in both are, and that somebody says something. */
export function whoAndSaying(pair: SentencePair): Set<number> {
  const {
    articles: { first, second },
    candidate: { a, b },
  } = pair;
  const told = termsOfSharedPeople(pair);
  for (const { type, term } of [...first.actionsOf(a), ...second.actionsOf(b)])
    if (type === 'Statement') told.add(term);
  return told;
}

/** Terms by which either article calls the people in both. */
export function termsOfSharedPeople({ articles: { first, second }, candidate: { a, b } }: SentencePair): Set<number> {
  const terms = new Set<number>();
  const there = second.peopleOf(b);
  for (const one of first.peopleOf(a)) {
    const other = there.find(({ identity }) => identity === one.identity);
    if (!other) continue;
    for (const term of one.terms) terms.add(term);
    for (const term of other.terms) terms.add(term);
  }
  return terms;
}
