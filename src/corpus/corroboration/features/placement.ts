import type { ComparedArticle } from '../comparedArticle';
import type { FeatureFamily } from './feature';

/** Where in their articles the sentences stand: what is news comes first, and headlines and leads say it at once. */
export const placement: FeatureFamily = {
  features: {
    'relative position of the earlier sentence': 0,
    'relative position of the later sentence': 0,
    'headlines among them': 0,
    'sentences that are quotations': 0,
    'share of the words that are quoted in the one with less': 0,
    'share of the words that are quoted in the one with more': 0,
    'one speaker of quotations': 1,
    'other speakers of quotations': -1,
  },
  measure({ articles: { first, second }, candidate: { a, b } }) {
    const positions = [a / first.sentenceCount, b / second.sentenceCount];
    const quoted = [quotedShare(first, a), quotedShare(second, b)];
    const [speakers, others] = [speakersOf(first, a), speakersOf(second, b)];
    const same = speakers.some((speaker) => others.includes(speaker));
    return [
      Math.min(...positions),
      Math.max(...positions),
      Number(first.isHeadline(a)) + Number(second.isHeadline(b)),
      quoted.filter((share) => share > 0).length,
      Math.min(...quoted),
      Math.max(...quoted),
      Number(same),
      Number(speakers.length > 0 && others.length > 0 && !same),
    ];
  },
};

function quotedShare(article: ComparedArticle, sentence: number): number {
  const words = article.quotationsOf(sentence).reduce((sum, { start, end }) => sum + end - start, 0);
  return words / Math.max(1, article.wordsOf(sentence).length);
}

const speakersOf = (article: ComparedArticle, sentence: number): string[] =>
  article.quotationsOf(sentence).flatMap(({ speaker }) => article.people[speaker]?.identity ?? []);
