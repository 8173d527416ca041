import type { Vocabulary } from '../../vocabulary';
import type { Difference } from '../corroboration';
import type { SentencePair } from '../sentencePair';
import { actionsThatDiffer, daysThatDiffer, periodsThatDiffer } from './actions';
import { AlignedWords } from './alignedWords';
import { numbersThatClash } from './numbers';
import { outcomesThatClash } from './outcomes';
import { placesTakenForOneAnother } from './places';
import { denialsOf } from './polarity';

/** What two sentences that tell one event say differently about it. */
export interface Comparison {
  /** Of which only one can be right. */
  readonly contradictions: readonly Difference[];
  /** Figures that grew between the days of the two articles. */
  readonly later: readonly Difference[];
  /** Each gives a figure of its own day, place or period, so that neither backs the other. */
  readonly apart: boolean;
  /** Close figures of one thing, or its only ones: that both tell one fact needs no other sign. */
  readonly certain: boolean;
}

/**
 * Only what is aligned is compared: one predicate, one agent, one thing counted, in one time and place. Whether the sentences tell
 * one event is the scorer's question, and is answered before.
 * @param likelihood that they do.
 */
export function compare(pair: SentencePair, vocabulary: Vocabulary, likelihood: number): Comparison {
  const { first, second } = pair.articles;
  const words = new AlignedWords(pair);
  const numbers = [...numbersThatClash(pair, words, vocabulary, likelihood)];
  const told = (verdict: 'contradiction' | 'later'): Difference[] =>
    numbers.filter((each) => each.verdict === verdict).map(({ a, b }) => ({ of: 'number', a: a.text, b: b.text }));
  const later = told('later');
  if (numbers.some(({ verdict }) => verdict === 'apart'))
    return { contradictions: [], later: [], apart: true, certain: false };
  const days = [...daysThatDiffer(pair, words), ...periodsThatDiffer(pair)];
  const places = [...placesTakenForOneAnother(pair, vocabulary)];
  return {
    contradictions: [
      ...told('contradiction'),
      ...[...outcomesThatClash(pair, words, vocabulary, likelihood)].map(
        ({ a, b }): Difference => ({
          of: 'outcome',
          a: first.wordFor(a, vocabulary),
          b: second.wordFor(b, vocabulary),
        }),
      ),
      ...[...denialsOf(pair, words)].map(({ term, deniedByA }) =>
        polarity((deniedByA ? first : second).wordFor(term, vocabulary), deniedByA),
      ),
      ...days,
      ...places,
      ...actionsThatDiffer(pair, words, vocabulary),
    ],
    later,
    apart: false,
    certain: numbers.some(({ isCertain }) => isCertain) || days.length > 0 || places.length > 0,
  };
}

const polarity = (word: string, deniedByA: boolean): Difference =>
  deniedByA ? { of: 'polarity', a: `not ${word}`, b: word } : { of: 'polarity', a: word, b: `not ${word}` };
