import { daysBetween } from '../../profile/moments';
import type { SentencePair } from '../sentencePair';
import { sharedEvents } from '../sharedEvents';
import type { FeatureFamily } from './feature';

/** Whether what happens in both happens at one time: shares rise, and people dine, on more than one day. */
export const occasions: FeatureFamily = {
  features: {
    'a shared event on one day': 1,
    'a shared event on two days': -1,
    'days between the days of a shared event': -1,
    'days between the days that the sentences name': -1,
  },
  measure(pair) {
    let [same, different, apart] = [0, 0, 0];
    for (const [one, other] of sharedEvents(pair)) {
      if (!one.time || !other.time) continue;
      const gap = daysBetween(one.time, other.time);
      if (gap === 0) same = 1;
      else [different, apart] = [1, Math.max(apart, gap)];
    }
    return [same, same ? 0 : different, same ? 0 : apart, daysApart(pair)];
  },
};

/** Days between the closest moments that the two sentences name; 0 where either names none. */
function daysApart({ articles: { first, second }, candidate: { a, b } }: SentencePair): number {
  const [ofA, ofB] = [first.momentsOf(a), second.momentsOf(b)];
  if (ofA.length === 0 || ofB.length === 0) return 0;
  let closest = Number.POSITIVE_INFINITY;
  const latest: [number, number] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const inOrder = [
    ...ofA.map((moment) => ({ moment, side: 0 as const })),
    ...ofB.map((moment) => ({ moment, side: 1 as const })),
  ];
  for (const { moment, side } of inOrder.sort((one, two) => one.moment.from - two.moment.from)) {
    closest = Math.min(closest, Math.max(0, moment.from - latest[side === 0 ? 1 : 0]));
    latest[side] = Math.max(latest[side], moment.to);
  }
  return closest;
}
