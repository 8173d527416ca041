import { agree, type Quantity } from '../profile/quantities';
import type { Difference } from './corroboration';
import type { SentencePair } from './sentencePair';

/** What two accounts of one thing state differently. */
export function differencesOf(pair: SentencePair): Difference[] {
  return [...numbersThatDiffer(pair)];
}

/** Numbers of the same unit, of which neither has an equal in the other sentence. */
function* numbersThatDiffer({ articles: { first, second }, candidate: { a, b } }: SentencePair): Generator<Difference> {
  const ofA = first.quantitiesOf(a);
  const ofB = second.quantitiesOf(b);
  const unmatched = (one: Quantity, others: readonly Quantity[]) => {
    const comparable = others.filter(({ unit }) => unit !== '' && unit === one.unit);
    return comparable.length > 0 && !comparable.some((other) => agree(one, other));
  };
  for (const one of ofA.filter((quantity) => unmatched(quantity, ofB))) {
    const other = ofB.find((quantity) => quantity.unit === one.unit && unmatched(quantity, ofA));
    if (other) yield { of: 'number', a: one.text, b: other.text };
  }
}
