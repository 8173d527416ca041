import { KIND } from '../../profile/articleProfile';
import { hashWords } from '../../profile/wording';
import type { SentencePair } from '../sentencePair';
import type { AlignedWords } from './alignedWords';

/** "Not", "never", and what is left of "didn't" where it is cut into words. */
const NEGATIONS = new Set(hashWords('not never t cannot'));
/** "Not only … but" denies nothing. */
const NO_DENIAL = new Set(hashWords('only just merely simply necessarily until'));
/** What comes and goes with a negation: "resigned", "did not resign". */
const AUXILIARIES = new Set(
  hashWords('do does did don doesn didn is isn was wasn are aren were weren has hasn have haven had hadn will won would wouldn'),
);

/** From this share of the words on, one sentence is the other with a negation in it. */
const LEAST_SHARE = 0.6;
/** Words that both have directly before and behind the negation. */
const BESIDE = 2;

/** A word that one sentence denies and the other tells, as a term of both. */
export interface Denial {
  readonly term: number;
  readonly deniedByA: boolean;
}

/** Where one sentence has a negation in the midst of what both say in the same words. */
export function* denialsOf(pair: SentencePair, words: AlignedWords): Generator<Denial> {
  if (words.share < LEAST_SHARE) return;
  const {
    articles: { first, second },
    candidate,
  } = pair;
  for (const behind of negated(words.a, words.ofA, words.b)) {
    const term = wordAt(behind, first.termsOf(candidate.a), first.placesOf(candidate.a), first.kindsOf(candidate.a));
    if (term !== undefined) yield { term, deniedByA: true };
  }
  for (const behind of negated(words.b, words.ofB, words.a)) {
    const term = wordAt(behind, second.termsOf(candidate.b), second.placesOf(candidate.b), second.kindsOf(candidate.b));
    if (term !== undefined) yield { term, deniedByA: false };
  }
}

/** Where in `own` a word stands behind a negation, and in `other` it stands behind what stands before the negation here. */
function* negated(own: Uint16Array, counterparts: Int16Array, other: Uint16Array): Generator<number> {
  for (let place = 0; place < own.length; place++) {
    if (!NEGATIONS.has(own[place] ?? 0) || (counterparts[place] ?? -1) >= 0) continue;
    if (NO_DENIAL.has(own[place + 1] ?? 0)) continue;
    let before = place - 1;
    while (before >= 0 && AUXILIARIES.has(own[before] ?? 0) && (counterparts[before] ?? -1) < 0) before--;
    const [last, next] = [counterparts[before] ?? -1, counterparts[place + 1] ?? -1];
    if (next < 0 || (before >= 0 && last < 0)) continue;
    const gap = next - last - 1;
    const between = other.subarray(last + 1, next);
    if (gap > 0 && !between.every((word) => AUXILIARIES.has(word))) continue;
    if (runsOn(counterparts, place + 1, next, 1) + runsOn(counterparts, before, last, -1) < 2 * BESIDE) continue;
    yield place + 1;
  }
}

/** How many words on from a place are counterparts of those on from another. */
function runsOn(counterparts: Int16Array, place: number, there: number, step: 1 | -1): number {
  let count = 0;
  while (counterparts[place + count * step] === there + count * step && there + count * step >= 0) count++;
  return count;
}

/** The first content word from a place on. */
function wordAt(place: number, terms: Uint32Array, places: Uint8Array, kinds: Uint8Array): number | undefined {
  const index = places.findIndex((at, i) => at >= place && ((kinds[i] ?? 0) & KIND.name) === 0);
  return index < 0 ? undefined : terms[index];
}
