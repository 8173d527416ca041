import type { FeatureFamily } from './feature';

/** Whether the same people appear, whatever they are called here. */
export const people: FeatureFamily = {
  features: { 'people in both': 1, 'share of the people': 1, 'nobody in both': -1 },
  measure({ articles: { first, second }, candidate: { a, b } }) {
    const [ofA, ofB] = [first.peopleOf(a), second.peopleOf(b)];
    const shared = ofA.filter((one) => ofB.some((other) => other.identity === one.identity)).length;
    const fewer = Math.min(ofA.length, ofB.length);
    return [shared, fewer && shared / Math.max(ofA.length, ofB.length), fewer > 0 && shared === 0 ? 1 : 0];
  },
};
