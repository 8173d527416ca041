import { areRivalOutcomes } from '../../lexicon/outcomes';
import { KIND } from '../../profile/articleProfile';
import type { Vocabulary } from '../../vocabulary';
import type { ComparedArticle } from '../comparedArticle';
import type { SentencePair } from '../sentencePair';
import type { AlignedWords } from './alignedWords';
import { termsAround } from './termsAround';

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
  likelihood: number,
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
      const fillOneGap = words.share >= ONE_PATTERN && words.fillOneGap(placesA[i] ?? 0, 1, placesB[j] ?? 0, 1);
      const noun = nounBehind(first, candidate.a, i);
      const isOfOneThing = likelihood >= LIKELY && sayTheSameAround(i, j, pair);
      if (isOfOneThing || fillOneGap || (noun !== null && noun === nounBehind(second, candidate.b, j))) yield { a, b };
    }
  }
}

/** From this likelihood on, sentences tell one event. */
const LIKELY = 0.6;
/** Words on either side of an outcome that tell of what it is. */
const AROUND = 4;
const FEWEST_SHARED = 2;

/** "Shares in Tallis fell" and "shares in Tallis rose": two words of what it is told of stand next to both. */
function sayTheSameAround(
  i: number,
  j: number,
  { articles: { first, second }, candidate: { a, b } }: SentencePair,
): boolean {
  const there = termsAround(second, b, j, AROUND);
  return termsAround(first, a, i, AROUND).filter((term) => there.includes(term)).length >= FEWEST_SHARED;
}

/** What an adjective says something of: "sister" of "her older sister". */
function nounBehind(article: ComparedArticle, sentence: number, index: number): number | null {
  const [places, kinds] = [article.placesOf(sentence), article.kindsOf(sentence)];
  const isNext = places[index + 1] === (places[index] ?? 0) + 1;
  const isSaidOfIt = ((kinds[index] ?? 0) & KIND.modifier) !== 0 && ((kinds[index + 1] ?? 0) & KIND.noun) !== 0;
  return isNext && isSaidOfIt ? (article.termsOf(sentence)[index + 1] ?? null) : null;
}
