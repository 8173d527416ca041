import type { ComparedArticle } from '../comparedArticle';
import { sharedMatter, whoAndSaying } from '../matter';
import type { SentencePair } from '../sentencePair';
import type { FeatureFamily } from './feature';

/**
 * What the sentences share beyond whom they name. A spokesman is quoted on many days about many things: his name, his role
 * and that he said something are in all of these sentences, and make none of them the same.
 */
export const matter: FeatureFamily = {
  features: {
    'weight of what is shared beyond people': 1,
    'share of the matter of the sentence with less': 1,
    'share of the matter of the sentence with more': 1,
    'both are what one person says': 0,
  },
  measure(pair) {
    const { articles, candidate, weightOf } = pair;
    const told = whoAndSaying(pair);
    let sum = 0;
    for (const { weight } of sharedMatter(pair, told)) sum += weight;
    const weightsOf = (article: ComparedArticle, sentence: number) => {
      let total = 0;
      for (const term of article.termsOf(sentence)) if (!told.has(term)) total += weightOf(term);
      return total;
    };
    const totals = [weightsOf(articles.first, candidate.a), weightsOf(articles.second, candidate.b)];
    return [sum, sum / (1 + Math.min(...totals)), sum / (1 + Math.max(...totals)), Number(oneSpeaker(pair))];
  },
};

function oneSpeaker({ articles: { first, second }, candidate: { a, b } }: SentencePair): boolean {
  const there = speakersOf(second, b);
  return speakersOf(first, a).some((speaker) => there.includes(speaker));
}

const speakersOf = (article: ComparedArticle, sentence: number): string[] =>
  article
    .actionsOf(sentence)
    .filter(({ type }) => type === 'Statement')
    .flatMap(({ people: [speaker = -1] }) => article.people[speaker]?.identity ?? []);
