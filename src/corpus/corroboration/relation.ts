import type { Vocabulary } from '../vocabulary';
import type { Difference, Relation } from './corroboration';
import { differencesOf } from './differences';
import type { SentencePair } from './sentencePair';
import { sameWording } from './wording';

/** What two sentences that tell the same are to each other. */
export function relate(
  pair: SentencePair,
  vocabulary: Vocabulary,
): { relation: Relation; differences: readonly Difference[] } {
  const differences = [...differencesOf(pair, vocabulary)];
  if (differences.length > 0) return { relation: 'conflicts', differences };
  return { relation: sameWording(pair) ? 'repeats' : 'corroborates', differences };
}
