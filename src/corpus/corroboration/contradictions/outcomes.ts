import { areRivalOutcomes } from '../../lexicon/outcomes';
import type { Vocabulary } from '../../vocabulary';
import type { SentencePair } from '../sentencePair';
import type { AlignedWords } from './alignedWords';

/** Words of which only one can be true of one thing: "open" in one sentence and "closed" in the other. */
export interface OutcomeClash {
  readonly a: number;
  readonly b: number;
}

/** From this share of the words on, sentences are of one pattern. */
const ONE_PATTERN = 0.6;

export function* outcomesThatClash(
  pair: SentencePair,
  words: AlignedWords,
  vocabulary: Vocabulary,
): Generator<OutcomeClash> {
  const {
    articles: { first, second },
    candidate,
  } = pair;
  const [termsA, placesA] = [first.termsOf(candidate.a), first.placesOf(candidate.a)];
  const [termsB, placesB] = [second.termsOf(candidate.b), second.placesOf(candidate.b)];
  for (let i = 0; i < termsA.length; i++) {
    const a = termsA[i] ?? 0;
    if (termsB.includes(a)) continue;
    for (let j = 0; j < termsB.length; j++) {
      const b = termsB[j] ?? 0;
      if (termsA.includes(b) || !areRivalOutcomes(vocabulary.term(a), vocabulary.term(b))) continue;
      const [placeA, placeB] = [placesA[i] ?? 0, placesB[j] ?? 0];
      if (words.share >= ONE_PATTERN && words.fillOneGap(placeA, 1, placeB, 1)) yield { a, b };
    }
  }
}
