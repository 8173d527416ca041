import type { ComparedArticle } from '../comparedArticle';
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
    const sum = sharedMatter(pair, told);
    const weightsOf = (article: ComparedArticle, sentence: number) => {
      let total = 0;
      for (const term of article.termsOf(sentence)) if (!told.has(term)) total += weightOf(term);
      return total;
    };
    const totals = [weightsOf(articles.first, candidate.a), weightsOf(articles.second, candidate.b)];
    return [sum, sum / (1 + Math.min(...totals)), sum / (1 + Math.max(...totals)), Number(oneSpeaker(pair))];
  },
};

/** The weight of the words that both sentences have, or have in other words, and that say more than who says something. */
export function sharedMatter(pair: SentencePair, told = whoAndSaying(pair)): number {
  let sum = 0;
  for (const { term, weight } of pair.shared) if (!told.has(term)) sum += weight;
  for (const { a, b, weight } of pair.paraphrases) if (!told.has(a) && !told.has(b)) sum += weight;
  return sum;
}

/** Terms that say who the people in both are, and that somebody says something. */
function whoAndSaying({ articles: { first, second }, candidate: { a, b } }: SentencePair): Set<number> {
  const told = new Set<number>();
  const there = second.peopleOf(b);
  for (const one of first.peopleOf(a)) {
    const other = there.find(({ identity }) => identity === one.identity);
    if (!other) continue;
    for (const term of one.terms) told.add(term);
    for (const term of other.terms) told.add(term);
  }
  for (const { type, term } of [...first.actionsOf(a), ...second.actionsOf(b)])
    if (type === 'Statement') told.add(term);
  return told;
}

function oneSpeaker({ articles: { first, second }, candidate: { a, b } }: SentencePair): boolean {
  const there = speakersOf(second, b);
  return speakersOf(first, a).some((speaker) => there.includes(speaker));
}

const speakersOf = (article: ComparedArticle, sentence: number): string[] =>
  article
    .actionsOf(sentence)
    .filter(({ type }) => type === 'Statement')
    .flatMap(({ people: [speaker = -1] }) => article.people[speaker]?.identity ?? []);
