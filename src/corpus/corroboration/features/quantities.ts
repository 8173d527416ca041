import { agree, type Quantity } from '../../profile/quantities';
import type { FeatureFamily } from './feature';

/** Whether the same numbers are given for the same things. */
export const quantities: FeatureFamily = {
  features: { 'numbers that agree': 1, 'numbers that differ': -1, 'same numbers, whatever they count': 1 },
  measure({ articles: { first, second }, candidate: { a, b } }) {
    const [ofA, ofB] = [first.quantitiesOf(a), second.quantitiesOf(b)];
    let agreeing = 0;
    let differing = 0;
    let same = 0;
    for (const one of ofA) {
      const comparable = ofB.filter((other) => sameUnit(one, other));
      if (comparable.some((other) => agree(one, other))) agreeing++;
      else if (comparable.length > 0) differing++;
      if (ofB.some(({ value }) => value === one.value)) same++;
    }
    return [agreeing, differing, same];
  },
};

const sameUnit = (one: Quantity, other: Quantity): boolean => one.unit !== '' && one.unit === other.unit;
