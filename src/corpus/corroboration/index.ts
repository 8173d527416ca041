import type { ArticleProfile } from '../profile/articleProfile';
import { ArticleIndex } from '../retrieval/articleIndex';
import { Rarity } from '../retrieval/rarity';
import { Stories } from '../retrieval/stories';
import type { Vocabulary } from '../vocabulary';
import type { IdentityOf } from './comparedArticle';
import type { Corroboration } from './corroboration';
import { measure } from './features';
import { Linker } from './linker';
import { DOUBTFUL, hasObjection, sharesOnlyNames } from './objections';
import type { Reach } from './reach';
import { reasonsOf } from './reasons';
import { relate } from './relation';
import { scorer } from './scorer';
import type { SentencePair } from './sentencePair';
import { likelihoodBySigns } from './signs';

export type { Corroboration, Difference, Relation, SentenceReference } from './corroboration';

/** Links scored lower are not worth listing. */
const LEAST_SCORE = 0.05;

/** Sentences of different articles that tell the same, worked out when asked and kept until an article changes. */
export class Corroborations {
  readonly #vocabulary: Vocabulary;
  readonly #rarity: Rarity;
  readonly #index: ArticleIndex;
  readonly #stories: Stories;
  readonly #linker: Linker;
  #links = new Map<string, readonly Corroboration[]>();
  #shown = new Map<string, readonly Corroboration[]>();

  constructor(vocabulary: Vocabulary, identityOf: IdentityOf) {
    this.#vocabulary = vocabulary;
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
    const links = this.#linksOf(this.pairsOf(article), LEAST_SCORE);
    this.#links.set(article.path, links);
    return links;
  }

  /**
   * Those of them that were not found from articles with smaller paths, for one who asks in the order of the paths. They are
   * not kept.
   */
  once(article: ArticleProfile, reach: Reach): readonly Corroboration[] {
    return this.#linksOf(this.#linker.pairsOf(article, reach), LEAST_SCORE);
  }

  /** Those of them that are shown, which are found sooner. */
  shownOf(article: ArticleProfile): readonly Corroboration[] {
    const known = this.#shown.get(article.path);
    if (known) return known;
    const shown = this.#linksOf(this.pairsOf(article), scorer.threshold).filter((link) => link.shown);
    this.#shown.set(article.path, shown);
    return shown;
  }

  /** The pairs of a sentence of `article` and one elsewhere that are worth weighing. */
  pairsOf(article: ArticleProfile): Iterable<SentencePair> {
    return this.#linker.pairsOf(article);
  }

  #linksOf(pairs: Iterable<SentencePair>, leastScore: number): Corroboration[] {
    return Array.from(pairs, (pair) => this.#linkOf(pair, leastScore))
      .filter((link) => link !== null)
      .sort(byScore);
  }

  #linkOf(pair: SentencePair, leastScore: number): Corroboration | null {
    const likelihood = Math.max(scorer.score(measure(pair)), likelihoodBySigns(pair));
    if (likelihood < leastScore) return null;
    const score = likelihood > DOUBTFUL && hasObjection(pair) ? DOUBTFUL : likelihood;
    if (score < leastScore) return null;
    const { first, second } = pair.articles;
    const { a, b } = pair.candidate;
    return {
      a: { path: first.profile.path, sentence: a },
      b: { path: second.profile.path, sentence: b },
      ...relate(pair, this.#vocabulary),
      score,
      shown: score >= scorer.threshold && !sharesOnlyNames(pair),
      reasons: reasonsOf(pair, this.#vocabulary),
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
