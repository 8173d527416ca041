import { KIND } from '../profile/articleProfile';
import type { SentencePair } from './sentencePair';

/** What the second sentence has in the place of words of the first: terms between two that both share, in one order. */
export interface Substitution {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  /** The bits of {@link KIND} that both sides have. */
  readonly kinds: number;
}

/**
 * Where two sentences of one pattern are filled differently: "The firm, which employs 650 people, …", of another firm and
 * another number. Terms are compared in the order in which the sentences first use them.
 */
export function* substitutionsOf(pair: SentencePair): Generator<Substitution> {
  const { first, second } = pair.articles;
  const { a, b } = pair.candidate;
  const [termsA, termsB] = [first.termsOf(a), second.termsOf(b)];
  const [kindsA, kindsB] = [first.kindsOf(a), second.kindsOf(b)];
  let [fromA, fromB] = [0, 0];
  for (let i = 0; i <= termsA.length; i++) {
    const j = i < termsA.length ? termsB.indexOf(termsA[i] ?? -1, fromB) : termsB.length;
    if (j < 0) continue;
    if (i > fromA && j > fromB) {
      const kinds = kindsIn(kindsA, fromA, i) & kindsIn(kindsB, fromB, j);
      if (kinds) yield { a: termsA.subarray(fromA, i), b: termsB.subarray(fromB, j), kinds };
    }
    [fromA, fromB] = [i + 1, j + 1];
  }
}

const ANY = KIND.name | KIND.noun | KIND.verb | KIND.modifier | KIND.number;

function kindsIn(kinds: Uint8Array, from: number, to: number): number {
  let bits = 0;
  for (let i = from; i < to; i++) bits |= kinds[i] ?? 0;
  return bits & ANY;
}
