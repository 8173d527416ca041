import type { FeatureFamily } from './feature';

/** Whether the two articles are about the same thing. */
export const story: FeatureFamily = {
  features: {
    'similarity of the articles': 1,
    'similarity of their names': 1,
    'kinship of the articles': 1,
    'lower rank of the articles for each other': 0,
    'higher rank of the articles for each other': 0,
    'articles in the corpus': -1,
    'names of the article with fewer': 0,
  },
  measure({ articles: { first, second, similarity, nameSimilarity, kinship, rankOfFirst, rankOfSecond, corpusSize } }) {
    return [
      similarity,
      nameSimilarity,
      kinship,
      Math.min(rankOfFirst, rankOfSecond),
      Math.max(rankOfFirst, rankOfSecond),
      corpusSize,
      Math.min(first.nameCount, second.nameCount),
    ];
  },
};
