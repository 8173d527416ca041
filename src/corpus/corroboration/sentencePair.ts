import { KIND } from '../profile/articleProfile';
import type { Rarity } from '../retrieval/rarity';
import type { ArticlePair } from './articlePair';
import type { Candidate } from './candidates';
import type { RelatedTerms } from './relatedTerms';

/** A term that two sentences share. */
export interface SharedTerm {
  readonly term: number;
  readonly weight: number;
  /** Bits of {@link KIND} in the first and in the second sentence. */
  readonly kindsA: number;
  readonly kindsB: number;
}

/** Two terms that can stand for one another, neither of which both sentences have. */
export interface Paraphrase {
  readonly a: number;
  readonly b: number;
  /** The lower of their weights. */
  readonly weight: number;
}

/** Two sentences of different articles with what they share: what the features are measured on. */
export interface SentencePair {
  readonly articles: ArticlePair;
  readonly candidate: Candidate;
  /** In the order of the first sentence. */
  readonly shared: readonly SharedTerm[];
  readonly paraphrases: readonly Paraphrase[];
  /** Sums of the weights of the names of each sentence. */
  readonly namesA: number;
  readonly namesB: number;
  /** The weight of a term among sentences. */
  readonly weightOf: (term: number) => number;
  /** Whether two terms can stand for one another. */
  readonly areRelated: (a: number, b: number) => boolean;
}

export function pairUp(
  articles: ArticlePair,
  candidate: Candidate,
  rarity: Rarity,
  lexicon: RelatedTerms,
): SentencePair {
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
    paraphrases: paraphrasesOf(wordsOf(termsA, kindsA), wordsOf(termsB, kindsB), rarity, lexicon),
    namesA: weightOfNames(termsA, kindsA, rarity),
    namesB: weightOfNames(termsB, kindsB, rarity),
    weightOf: (term) => rarity.ofSentence(term),
    areRelated: (a, b) => lexicon.areRelated(a, b),
  };
}

/** The verbs and nouns of a sentence. */
const wordsOf = (terms: Uint32Array, kinds: Uint8Array): Uint32Array =>
  terms.filter((_, i) => ((kinds[i] ?? 0) & (KIND.verb | KIND.noun)) !== 0);

function paraphrasesOf(ofA: Uint32Array, ofB: Uint32Array, rarity: Rarity, lexicon: RelatedTerms): Paraphrase[] {
  const found: Paraphrase[] = [];
  for (const a of ofA) {
    if (ofB.includes(a)) continue;
    const b = ofB.find((term) => !ofA.includes(term) && lexicon.areRelated(a, term));
    if (b !== undefined) found.push({ a, b, weight: Math.min(rarity.ofSentence(a), rarity.ofSentence(b)) });
  }
  return found;
}

function weightOfNames(terms: Uint32Array, kinds: Uint8Array, rarity: Rarity): number {
  let sum = 0;
  terms.forEach((term, i) => {
    if ((kinds[i] ?? 0) & KIND.name) sum += rarity.ofSentence(term);
  });
  return sum;
}
