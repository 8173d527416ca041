import type { FeatureFamily } from './feature';

/** Whether the same people appear, whatever they are called here. */
export const people: FeatureFamily = {
  features: {
    'people in both': 1,
    'share of the people': 1,
    'nobody in both': -1,
    'how seldom the articles mention a shared person': 1,
    'somebody in each whom the other article does not know': -1,
  },
  measure({ articles: { first, second }, candidate: { a, b } }) {
    const [ofA, ofB] = [first.peopleOf(a), second.peopleOf(b)];
    let shared = 0;
    let seldom = 0;
    for (const { identity, sentences } of ofA) {
      const there = ofB.find((other) => other.identity === identity);
      if (!there) continue;
      shared++;
      seldom = Math.max(seldom, 1 / Math.sqrt(sentences * there.sentences));
    }
    const strangers = ofA.some((one) => !second.knows(one)) && ofB.some((other) => !first.knows(other));
    const fewer = Math.min(ofA.length, ofB.length);
    return [
      shared,
      fewer && shared / Math.max(ofA.length, ofB.length),
      fewer > 0 && shared === 0 ? 1 : 0,
      seldom,
      Number(strangers),
    ];
  },
};
