import type { MeasuredQuantity } from '../../profile/articleProfile';
import { agree } from '../../profile/quantities';
import { compareQuantities } from '../slots';
import type { FeatureFamily } from './feature';

/** Whether the same numbers are given for the same things. */
export const quantities: FeatureFamily = {
  features: {
    'numbers that agree': 1,
    'numbers of one unit that differ': -1,
    'numbers of one thing that differ': 0,
    'same numbers, whatever they count': 1,
    'how particular a number is that agrees': 1,
    'numbers of the dead, hurt or missing that differ': 0,
  },
  measure(pair) {
    const { agreeing, unlike, conflicting } = compareQuantities(pair);
    const {
      articles: { first, second },
      candidate: { a, b },
    } = pair;
    const [ofA, ofB] = [first.quantitiesOf(a), second.quantitiesOf(b)];
    const values = new Set(ofB.map(({ value }) => value));
    const same = ofA.filter(({ value }) => values.has(value)).length;
    let particular = 0;
    for (const one of ofA) {
      for (const other of ofB) {
        if (one.unit === '' || one.unit !== other.unit || !agree(one, other)) continue;
        particular = Math.max(particular, Math.min(particularityOf(one), particularityOf(other)));
      }
    }
    const fates = conflicting.filter((slot) => slot.a.fate !== '' && slot.a.fate === slot.b.fate).length;
    return [agreeing, unlike, conflicting.length, same, particular, fates];
  },
};

/** Many things are two or three; few are 31.4 million. */
const particularityOf = ({ value }: MeasuredQuantity): number =>
  Math.log10(1 + value) + String(value).replace(/[.]|(?<!0)0+$/g, '').length;
