import { KIND } from '../profile/articleProfile';
import type { Rarity } from '../retrieval/rarity';
import type { ArticlePair } from './articlePair';
import type { Candidate } from './candidates';

/** A term that two sentences share. */
export interface SharedTerm {
  readonly term: number;
  readonly weight: number;
  /** Bits of {@link KIND} in the first and in the second sentence. */
  readonly kindsA: number;
  readonly kindsB: number;
}

/** Two sentences of different articles with what they share: what the features are measured on. */
export interface SentencePair {
  readonly articles: ArticlePair;
  readonly candidate: Candidate;
  /** In the order of the first sentence. */
  readonly shared: readonly SharedTerm[];
  /** Sums of the weights of the names of each sentence. */
  readonly namesA: number;
  readonly namesB: number;
  /** The weight of a term among sentences. */
  readonly weightOf: (term: number) => number;
}

export function pairUp(articles: ArticlePair, candidate: Candidate, rarity: Rarity): SentencePair {
  const { first, second } = articles;
  const [termsA, kindsA] = [first.termsOf(candidate.a), first.kindsOf(candidate.a)];
  const [termsB, kindsB] = [second.termsOf(candidate.b), second.kindsOf(candidate.b)];
  const shared: SharedTerm[] = [];
  termsA.forEach((term, i) => {
    const j = termsB.indexOf(term);
    if (j >= 0) shared.push({ term, weight: rarity.ofSentence(term), kindsA: kindsA[i] ?? 0, kindsB: kindsB[j] ?? 0 });
  });
  return {
    articles,
    candidate,
    shared,
    namesA: weightOfNames(termsA, kindsA, rarity),
    namesB: weightOfNames(termsB, kindsB, rarity),
    weightOf: (term) => rarity.ofSentence(term),
  };
}

function weightOfNames(terms: Uint32Array, kinds: Uint8Array, rarity: Rarity): number {
  let sum = 0;
  terms.forEach((term, i) => {
    if ((kinds[i] ?? 0) & KIND.name) sum += rarity.ofSentence(term);
  });
  return sum;
}
