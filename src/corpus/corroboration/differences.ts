import type { Action } from '../profile/articleProfile';
import { agree, type Quantity } from '../profile/quantities';
import type { Vocabulary } from '../vocabulary';
import type { Difference } from './corroboration';
import type { SentencePair } from './sentencePair';

/** What two accounts of one thing state differently. */
export function differencesOf(pair: SentencePair, vocabulary: Vocabulary): Difference[] {
  return [...numbersThatDiffer(pair), ...eventsThatDiffer(pair, vocabulary)];
}

/** Numbers of the same unit, of which neither has an equal in the other sentence. */
function* numbersThatDiffer({ articles: { first, second }, candidate: { a, b } }: SentencePair): Generator<Difference> {
  const ofA = first.quantitiesOf(a);
  const ofB = second.quantitiesOf(b);
  for (const one of ofA.filter((quantity) => differs(quantity, ofB))) {
    const other = ofB.find((quantity) => quantity.unit === one.unit && differs(quantity, ofA));
    if (other) yield { of: 'number', a: one.text, b: other.text };
  }
}

function differs(one: Quantity, others: readonly Quantity[]): boolean {
  const comparable = others.filter(({ unit }) => unit !== '' && unit === one.unit);
  return comparable.length > 0 && !comparable.some((other) => agree(one, other));
}

/** The same event with the same participants, on another day or said not to have happened. */
function* eventsThatDiffer(
  { articles: { first, second }, candidate: { a, b } }: SentencePair,
  vocabulary: Vocabulary,
): Generator<Difference> {
  for (const one of first.actionsOf(a)) {
    const other = second.actionsOf(b).find((action) => tellOfOne(one, action));
    if (!other) continue;
    const [dayA, dayB] = [dayOf(one), dayOf(other)];
    if (dayA && dayB && dayA !== dayB) yield { of: 'date', a: dayA, b: dayB };
    if (one.negative !== other.negative && one.actual && other.actual) {
      yield { of: 'polarity', a: wordingOf(one, vocabulary), b: wordingOf(other, vocabulary) };
    }
  }
}

const tellOfOne = (one: Action, other: Action): boolean =>
  one.term >= 0 &&
  one.term === other.term &&
  one.type !== 'Statement' &&
  one.arguments.some((term) => other.arguments.includes(term));

/** The ISO date of an event that is known to the day. */
function dayOf({ time }: Action): string | null {
  return time && time.from === time.to ? new Date(time.from * 86_400_000).toISOString().slice(0, 10) : null;
}

function wordingOf({ term, negative }: Action, vocabulary: Vocabulary): string {
  return negative ? `not ${vocabulary.term(term)}` : vocabulary.term(term);
}
