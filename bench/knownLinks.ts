import type { ArticleAnalysis } from '../src/article';
import { overlaps } from '../src/article/span';
import type { Corpus, SentenceReference } from '../src/corpus';
import type { GeneratedArticle, KnownLink, Place } from './generator';

/** How the links that a reader is shown compare with those that the generator knows. */
export interface LinkCounts {
  readonly known: number;
  /** Of sentences of paragraphs: the generator says nothing about headlines and captions. */
  readonly shown: number;
  readonly right: number;
  /** Right, and of the relation that the generator names. */
  readonly rightRelation: number;
  /** Wrong, and between articles that tell different stories. */
  readonly acrossStories: number;
}

export interface AnalyzedArticle extends GeneratedArticle {
  readonly analysis: ArticleAnalysis;
}

/** The relations of the links that the generator knows, by {@link pairKey}. */
export function knownLinks(articles: readonly AnalyzedArticle[]): Map<string, KnownLink['relation']> {
  const byName = new Map(articles.map((article) => [article.name, article]));
  const known = new Map<string, KnownLink['relation']>();
  for (const { name, analysis, links } of articles) {
    for (const { here, there, relation } of links) {
      const other = byName.get(there.article)?.analysis;
      const [a, b] = [sentenceAt(analysis, here), other ? sentenceAt(other, there.place) : -1];
      if (a >= 0 && b >= 0)
        known.set(pairKey({ path: name, sentence: a }, { path: there.article, sentence: b }), relation);
    }
  }
  return known;
}

/** The generator says nothing about headlines and captions. */
export const isParagraph = ({ blocks, sentences }: ArticleAnalysis, sentence: number): boolean =>
  blocks[sentences[sentence]?.block ?? -1]?.kind === 'paragraph';

export function knownLinksFound(articles: readonly AnalyzedArticle[], corpus: Corpus): LinkCounts {
  const byName = new Map(articles.map((article) => [article.name, article]));
  const known = knownLinks(articles);
  const inParagraph = ({ path, sentence }: SentenceReference): boolean => {
    const article = byName.get(path);
    return article !== undefined && isParagraph(article.analysis, sentence);
  };
  const shown = corpus.allCorroborations().filter((link) => link.shown && inParagraph(link.a) && inParagraph(link.b));
  const right = shown.filter(({ a, b }) => known.has(pairKey(a, b)));
  const storyOf = ({ path }: SentenceReference): number | undefined => byName.get(path)?.story;
  return {
    known: known.size,
    shown: shown.length,
    right: right.length,
    acrossStories: shown.filter(({ a, b }) => storyOf(a) !== storyOf(b)).length,
    rightRelation: right.filter(({ a, b, relation }) => known.get(pairKey(a, b)) === relation).length,
  };
}

/** The first sentence that overlaps a place, or -1. */
const sentenceAt = ({ sentences }: ArticleAnalysis, place: Place): number =>
  sentences.findIndex((sentence) => overlaps(sentence, place));

/** The same whichever comes first. */
export const pairKey = (a: SentenceReference, b: SentenceReference): string =>
  [a, b]
    .map(({ path, sentence }) => `${path}#${sentence}`)
    .sort()
    .join(' ');
