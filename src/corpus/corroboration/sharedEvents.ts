import type { Action } from '../profile/articleProfile';
import type { SentencePair } from './sentencePair';

export type SharedEvent = readonly [one: Action, other: Action];

/** Events of the two sentences that are told by one word or by words of one meaning; nothing that is merely said. */
export function* sharedEvents(pair: SentencePair): Generator<SharedEvent> {
  for (const event of sharedActs(pair)) if (event.every(({ type }) => type !== 'Statement')) yield event;
}

/** The same with what is done by words: an apology, a promise. */
export function* sharedActs({
  articles: { first, second },
  candidate: { a, b },
  areRelated,
}: SentencePair): Generator<SharedEvent> {
  const theirs = second.actionsOf(b).filter(isNamed);
  for (const one of first.actionsOf(a)) {
    if (!isNamed(one)) continue;
    for (const other of theirs) if (one.term === other.term || areRelated(one.term, other.term)) yield [one, other];
  }
}

const isNamed = ({ term }: Action): boolean => term >= 0;

/** How many words of participants both events have, and people however they are called. */
export function sharedParticipants([one, other]: SharedEvent, { articles: { first, second } }: SentencePair): number {
  const words = new Set(one.arguments.filter((term) => other.arguments.includes(term)));
  const there = new Set(other.people.map((person) => second.people[person]?.identity));
  const people = one.people.filter((person) => there.has(first.people[person]?.identity));
  return Math.max(words.size, people.length);
}
