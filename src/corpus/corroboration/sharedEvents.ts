import type { Action } from '../profile/articleProfile';
import type { SentencePair } from './sentencePair';

export type SharedEvent = readonly [one: Action, other: Action];

/** Events of the two sentences that are told by one word or by words of one meaning; nothing that is merely said. */
export function* sharedEvents({
  articles: { first, second },
  candidate: { a, b },
  areRelated,
}: SentencePair): Generator<SharedEvent> {
  const theirs = second.actionsOf(b).filter(isDeed);
  for (const one of first.actionsOf(a)) {
    if (!isDeed(one)) continue;
    for (const other of theirs) if (one.term === other.term || areRelated(one.term, other.term)) yield [one, other];
  }
}

const isDeed = ({ term, type }: Action): boolean => term >= 0 && type !== 'Statement';
