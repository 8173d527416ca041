import { compareQuantities } from '../slots';
import type { FeatureFamily } from './feature';

/** Whether the same numbers are given for the same things. */
export const quantities: FeatureFamily = {
  features: {
    'numbers that agree': 1,
    'numbers of one unit that differ': -1,
    'numbers of one thing that differ': 0,
    'same numbers, whatever they count': 1,
  },
  measure(pair) {
    const { agreeing, unlike, conflicting } = compareQuantities(pair);
    const {
      articles: { first, second },
      candidate: { a, b },
    } = pair;
    const values = new Set(second.quantitiesOf(b).map(({ value }) => value));
    const same = first.quantitiesOf(a).filter(({ value }) => values.has(value)).length;
    return [agreeing, unlike, conflicting.length, same];
  },
};
