import { KIND } from '../profile/articleProfile';
import type { ArticlePair } from './articlePair';
import type { ComparedArticle } from './comparedArticle';

/** What tells whether two articles are accounts of one story, with directions that training enforces. */
export const STORY_FEATURES: readonly (readonly [name: string, direction: 1 | -1 | 0])[] = [
  ['similarity of the articles', 1],
  ['similarity of their names', 1],
  ['kinship of the articles', 1],
  ['lower rank of the articles for each other', 1],
  ['higher rank of the articles for each other', 1],
  ['articles in the corpus', -1],
  ['names of the article with fewer', 0],
  ['sentences of the shorter article', 0],
  ['mean fit of the sentences', 1],
  ['share of sentences with a close one', 1],
  ['best fit of any sentences', 1],
  ['third best fit of any sentences', 1],
  ['best fit of a headline', 1],
  ['fit of the opening sentences', 1],
  ['days between the articles', -1],
  ['both dated', 0],
  ['weight of the names in both openings', 1],
];

/** Sentences at the head of an article that tell what it is about. */
const OPENING = 4;

export function measureStory(articles: ArticlePair): Float64Array {
  const { first, second, alignment } = articles;
  const [best, third] = alignment.bestFits;
  let opening = 0;
  for (let a = 0; a < OPENING; a++)
    for (let b = 0; b < OPENING; b++) opening = Math.max(opening, alignment.rareOf(a, b));
  const [dayA, dayB] = [first.profile.day, second.profile.day];
  const dated = dayA !== null && dayB !== null;
  return Float64Array.of(
    articles.similarity,
    articles.nameSimilarity,
    articles.kinship,
    Math.min(articles.rankOfFirst, articles.rankOfSecond),
    Math.max(articles.rankOfFirst, articles.rankOfSecond),
    articles.corpusSize,
    Math.min(first.nameCount, second.nameCount),
    Math.min(first.sentenceCount, second.sentenceCount),
    alignment.meanFit,
    alignment.alignedShare,
    best,
    third,
    headlineFit(articles),
    opening,
    dated ? Math.abs(dayA - dayB) : 0,
    Number(dated),
    sharedNamesAtHead(articles),
  );
}

/** How well the headline of either fits what stands at the head of the other. */
function headlineFit({ first, second, alignment }: ArticlePair): number {
  let best = 0;
  for (let a = 0; a < OPENING; a++) {
    for (let b = 0; b < OPENING; b++) {
      if (first.isHeadline(a) || second.isHeadline(b)) best = Math.max(best, alignment.rareOf(a, b));
    }
  }
  return best;
}

function sharedNamesAtHead({ first, second, alignment }: ArticlePair): number {
  const there = namesAtHead(second);
  let sum = 0;
  for (const term of namesAtHead(first)) if (there.has(term)) sum += alignment.rarityOf(term);
  return sum;
}

function namesAtHead(article: ComparedArticle): Set<number> {
  const names = new Set<number>();
  for (let sentence = 0; sentence < Math.min(OPENING, article.sentenceCount); sentence++) {
    const kinds = article.kindsOf(sentence);
    article.termsOf(sentence).forEach((term, i) => {
      if ((kinds[i] ?? 0) & KIND.name) names.add(term);
    });
  }
  return names;
}
