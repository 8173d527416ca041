import { longestSharedRun } from '../wording';
import type { FeatureFamily } from './feature';

/** Words that both sentences have one after another: a quotation is not put into other words. */
export const runs: FeatureFamily = {
  features: { 'longest run of words in both': 1, 'that run as a share of the shorter sentence': 1 },
  measure({ articles: { first, second }, candidate: { a, b }, shared }) {
    if (shared.length === 0) return [0, 0];
    const [words, others] = [first.wordsOf(a), second.wordsOf(b)];
    const longest = longestSharedRun(words, others);
    return [longest, longest / (1 + Math.min(words.length, others.length))];
  },
};
