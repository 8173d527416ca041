import type { Rarity } from '../retrieval/rarity';
import type { Candidate } from './alignment';
import type { ArticlePair } from './articlePair';
import type { ContentWord } from './comparedArticle';
import { type RelatedTerms, shareGroup } from './relatedTerms';

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
  /** How rare a term is in English: in the articles of one story its own words are common. */
  readonly rarityOf: (term: number) => number;
  /** Whether two terms can stand for one another. */
  readonly areRelated: (a: number, b: number) => boolean;
  /** Whether what two terms tell undoes each other. */
  readonly areOpposite: (a: number, b: number) => boolean;
}

export function pairUp(
  articles: ArticlePair,
  candidate: Candidate,
  rarity: Rarity,
  lexicon: RelatedTerms,
): SentencePair {
  const { first, second } = articles;
  const { a, b } = candidate;
  return {
    articles,
    candidate,
    shared: sharedTerms(articles, candidate, rarity),
    paraphrases: paraphrasesOf(first.contentOf(a, lexicon), second.contentOf(b, lexicon), rarity),
    namesA: first.nameTotals[a] ?? 0,
    namesB: second.nameTotals[b] ?? 0,
    weightOf: (term) => rarity.ofSentence(term),
    rarityOf: (term) => rarity.inEnglish(term),
    areRelated: (one, other) => lexicon.areRelated(one, other),
    areOpposite: (one, other) => lexicon.areOpposite(one, other),
  };
}

function sharedTerms({ first, second }: ArticlePair, { a, b }: Candidate, rarity: Rarity): SharedTerm[] {
  const [termsA, kindsA] = [first.termsOf(a), first.kindsOf(a)];
  const [termsB, kindsB] = [second.termsOf(b), second.kindsOf(b)];
  const shared: SharedTerm[] = [];
  for (let i = 0; i < termsA.length; i++) {
    const term = termsA[i] ?? 0;
    for (let j = 0; j < termsB.length; j++) {
      if (termsB[j] !== term) continue;
      shared.push({ term, weight: rarity.ofSentence(term), kindsA: kindsA[i] ?? 0, kindsB: kindsB[j] ?? 0 });
      break;
    }
  }
  return shared;
}

function paraphrasesOf(ofA: readonly ContentWord[], ofB: readonly ContentWord[], rarity: Rarity): Paraphrase[] {
  const found: Paraphrase[] = [];
  for (const { term: a, groups } of ofA) {
    if (groups.length === 0 || has(ofB, a)) continue;
    for (const { term: b, groups: others } of ofB) {
      if (!shareGroup(groups, others) || has(ofA, b)) continue;
      found.push({ a, b, weight: Math.min(rarity.ofSentence(a), rarity.ofSentence(b)) });
      break;
    }
  }
  return found;
}

function has(words: readonly ContentWord[], term: number): boolean {
  for (const word of words) if (word.term === term) return true;
  return false;
}
