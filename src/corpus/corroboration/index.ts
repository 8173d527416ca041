import type { ArticleProfile } from '../profile/articleProfile';
import { ArticleIndex } from '../retrieval/articleIndex';
import { Rarity } from '../retrieval/rarity';
import { Stories } from '../retrieval/stories';
import type { Vocabulary } from '../vocabulary';
import type { ArticlePair } from './articlePair';
import type { IdentityOf } from './comparedArticle';
import type { Corroboration } from './corroboration';
import { Linker } from './linker';
import { DOUBTFUL, isRuledOut } from './objections';
import type { Reach } from './reach';
import { reasonsOf } from './reasons';
import { type PublisherOf, type Related, relate, tellOneQuotation, tellOneStatement } from './relation';
import { scorer } from './scorer';
import type { SentencePair } from './sentencePair';
import { likelihoodBySigns } from './signs';

export type { Corroboration, Difference, Reason, Relation, SentenceReference } from './corroboration';

/** Links scored lower are not worth listing. */
const LEAST_SCORE = 0.05;

const AGREEING: Related = { relation: 'corroborates', quotation: false, differences: [], certain: false };

/** Sentences of different articles that tell the same, worked out when asked and kept until an article changes. */
export class Corroborations {
  readonly #vocabulary: Vocabulary;
  readonly #publisherOf: PublisherOf;
  readonly #rarity: Rarity;
  readonly #index: ArticleIndex;
  readonly #stories: Stories;
  readonly #linker: Linker;
  #links = new Map<string, readonly Corroboration[]>();
  #shown = new Map<string, readonly Corroboration[]>();

  constructor(vocabulary: Vocabulary, identityOf: IdentityOf, publisherOf: PublisherOf) {
    this.#vocabulary = vocabulary;
    this.#publisherOf = publisherOf;
    this.#rarity = new Rarity(vocabulary);
    this.#index = new ArticleIndex(this.#rarity);
    this.#stories = new Stories(this.#index, this.#rarity);
    this.#linker = new Linker(vocabulary, this.#rarity, this.#stories, identityOf);
  }

  add(article: ArticleProfile): void {
    this.#rarity.add(article);
    this.#index.add(article);
    this.#forget();
  }

  remove(article: ArticleProfile): void {
    this.#rarity.remove(article);
    this.#index.remove(article);
    this.#forget();
  }

  /** The links of an article, best first. */
  of(article: ArticleProfile): readonly Corroboration[] {
    const known = this.#links.get(article.path);
    if (known) return known;
    const links = this.#linksOf(this.pairsOf(article), 'listed');
    this.#links.set(article.path, links);
    return links;
  }

  /**
   * Those of them that were not found from articles with smaller paths, for one who asks in the order of the paths. They are
   * not kept.
   */
  once(article: ArticleProfile, reach: Reach): readonly Corroboration[] {
    return this.#linksOf(this.#linker.pairsOf(article, reach), 'listed');
  }

  /** Those of them that are shown, which are found sooner. */
  shownOf(article: ArticleProfile): readonly Corroboration[] {
    const known = this.#shown.get(article.path);
    if (known) return known;
    const shown = this.#linksOf(this.pairsOf(article), 'shown');
    this.#shown.set(article.path, shown);
    return shown;
  }

  /** The pairs of a sentence of `article` and one elsewhere that are worth weighing. */
  pairsOf(article: ArticleProfile): Iterable<SentencePair> {
    return this.#linker.pairsOf(article);
  }

  /** `article` with each other that could tell the same story. */
  articlePairsOf(article: ArticleProfile): Iterable<ArticlePair> {
    return this.#linker.articlePairsOf(article);
  }

  #linksOf(pairs: Iterable<SentencePair>, only: 'listed' | 'shown'): Corroboration[] {
    return Array.from(pairs, (pair) => this.#linkOf(pair, only))
      .filter((link) => link !== null)
      .sort(byScore);
  }

  #linkOf(pair: SentencePair, only: 'listed' | 'shown'): Corroboration | null {
    const sign = likelihoodBySigns(pair);
    const measured = Math.max(scorer.scoreFrom(LEAST_SCORE, pair), sign);
    if (measured < LEAST_SCORE) return null;
    const threshold = scorer.threshold(pair);
    const ruledOut = isRuledOut(pair);
    const likelihood = ruledOut ? Math.min(measured, DOUBTFUL) : measured;
    const isCertain =
      tellOneQuotation(pair) || (!ruledOut && (likelihood >= threshold || sign > 0 || tellOneStatement(pair)));
    if (only === 'shown' && !isCertain && !pair.articles.tellOneStory) return null;
    const related = relate(pair, measured, this.#vocabulary, this.#publisherOf);
    // A long sentence may tell one fact of another among much else; where they give close figures of one thing, it is that fact.
    const shown = related !== null && (isCertain || (pair.articles.tellOneStory && related.certain));
    if (only === 'shown' && !shown) return null;
    const score = shown ? Math.max(likelihood, threshold) : likelihood;
    const { first, second } = pair.articles;
    const { a, b } = pair.candidate;
    return {
      a: { path: first.profile.path, sentence: a },
      b: { path: second.profile.path, sentence: b },
      relation: (related ?? AGREEING).relation,
      quotation: (related ?? AGREEING).quotation,
      differences: (related ?? AGREEING).differences,
      score,
      shown,
      reasons: reasonsOf(pair, related ?? AGREEING, this.#vocabulary),
    };
  }

  #forget(): void {
    this.#links = new Map();
    this.#shown = new Map();
    this.#stories.clear();
    this.#linker.clear();
  }
}

/** Best first; equally good ones by place, so that the order never depends on when articles came. */
function byScore(x: Corroboration, y: Corroboration): number {
  return (
    y.score - x.score ||
    compare(x.a.path, y.a.path) ||
    compare(x.b.path, y.b.path) ||
    x.a.sentence - y.a.sentence ||
    x.b.sentence - y.b.sentence
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
