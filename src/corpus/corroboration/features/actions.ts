import type { Action } from '../../profile/articleProfile';
import type { FeatureFamily } from './feature';

/** Whether the same thing happens, and to the same. */
export const actions: FeatureFamily = {
  features: {
    'weight of a shared event': 1,
    'weight of what takes part in a shared event': 1,
    'weight of what takes part in an event in other words': 1,
    'events of one type': 1,
    'event in one, denied or not actual in the other': -1,
  },
  measure({ articles: { first, second }, candidate: { a, b }, weightOf, areRelated }) {
    let trigger = 0;
    let participants = 0;
    let paraphrased = 0;
    let typed = 0;
    let contrary = 0;
    for (const one of first.actionsOf(a)) {
      for (const other of second.actionsOf(b)) {
        if (one.type === other.type && one.type !== 'Other' && one.type !== 'Statement') typed = 1;
        if (one.term < 0 || other.term < 0) continue;
        if (one.term !== other.term) {
          if (areRelated(one.term, other.term)) {
            paraphrased = Math.max(paraphrased, sharedArguments(one, other, weightOf));
          }
          continue;
        }
        trigger = Math.max(trigger, weightOf(one.term));
        participants = Math.max(participants, sharedArguments(one, other, weightOf));
        if (one.negative !== other.negative || one.actual !== other.actual) contrary = 1;
      }
    }
    return [trigger, participants, paraphrased, typed, contrary];
  },
};

function sharedArguments(one: Action, other: Action, weightOf: (term: number) => number): number {
  let sum = 0;
  for (const term of new Set(one.arguments)) if (other.arguments.includes(term)) sum += weightOf(term);
  return sum;
}
