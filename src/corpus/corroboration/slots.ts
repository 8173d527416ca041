import type { MeasuredQuantity } from '../profile/articleProfile';
import { agree } from '../profile/quantities';
import type { SentencePair } from './sentencePair';

/** Two numbers that measure the same thing, one of each sentence. */
export interface Slot {
  readonly a: MeasuredQuantity;
  readonly b: MeasuredQuantity;
}

/** The numbers that both sentences state, whatever they measure, and those that only one of them may be right about. */
export interface ComparedQuantities {
  readonly agreeing: number;
  /** Of one unit, but perhaps of different things. */
  readonly unlike: number;
  readonly conflicting: readonly Slot[];
}

export function compareQuantities(pair: SentencePair): ComparedQuantities {
  const {
    articles: { first, second },
    candidate: { a, b },
  } = pair;
  const [ofA, ofB] = [first.quantitiesOf(a), second.quantitiesOf(b)];
  let [agreeing, unlike] = [0, 0];
  const conflicting: Slot[] = [];
  for (const one of ofA) {
    const comparable = ofB.filter((other) => sameUnit(one, other));
    if (comparable.length === 0) continue;
    if (comparable.some((other) => agree(one, other))) {
      agreeing++;
      continue;
    }
    const rival = closest(one, comparable, pair);
    if (rival && !ofA.some((other) => sameUnit(other, rival) && agree(other, rival))) {
      conflicting.push({ a: one, b: rival });
    } else unlike++;
  }
  return { agreeing, unlike, conflicting };
}

/** The dead of one report are not the injured of another. */
const sameUnit = (one: MeasuredQuantity, other: MeasuredQuantity): boolean =>
  one.unit !== '' && one.unit === other.unit && (one.fate === other.fate || one.fate === '' || other.fate === '');

/** What becomes of those counted says more than a word nearby. */
const SAME_FATE = 3;

/** The quantity around which most is said as around `one`, if anything is. */
function closest(
  one: MeasuredQuantity,
  others: readonly MeasuredQuantity[],
  pair: SentencePair,
): MeasuredQuantity | null {
  let best: MeasuredQuantity | null = null;
  let most = 0;
  for (const other of others) {
    const inContext = one.context.filter((term) => other.context.some((each) => alike(term, each, pair))).length;
    const shared = inContext + (one.fate !== '' && one.fate === other.fate ? SAME_FATE : 0);
    if (shared > most) [best, most] = [other, shared];
  }
  return best;
}

const alike = (a: number, b: number, { areRelated }: SentencePair): boolean => a === b || areRelated(a, b);
