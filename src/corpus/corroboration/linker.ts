import { keepRecent } from '../keepRecent';
import type { ArticleProfile } from '../profile/articleProfile';
import type { Rarity } from '../retrieval/rarity';
import type { Stories } from '../retrieval/stories';
import type { Vocabulary } from '../vocabulary';
import type { Candidate } from './alignment';
import { ArticlePair } from './articlePair';
import { ComparedArticle, type IdentityOf } from './comparedArticle';
import type { Reach } from './reach';
import { RelatedTerms } from './relatedTerms';
import { pairUp, type SentencePair } from './sentencePair';

/** Most partners in all that are weighed for one sentence; more where so many are equally close. */
export const PARTNERS_PER_SENTENCE = 64;

/** Articles that stay ready for comparison. */
const AT_HAND = 256;

/** Within a story nearly any two sentences may tell the same, in other words. */
const PARTNERS_WITHIN_STORY = 16;
const PARTNERS_BETWEEN_STORIES = 4;

/** What two articles have less of than this is not worth a comparison of their sentences. */
const LEAST_KINSHIP = 0.01;
/** The same as a share of what either has in common with its closest. */
const LEAST_RANK = 0.3;

/**
 * On the training topics of ECB+ fewer than 1 in 50 pairs of sentences that tell the same are in such articles, and more than
 * half of those that don't.
 */
const areStrangers = (articles: ArticlePair): boolean =>
  haveOtherNames(articles) ||
  (Math.max(articles.rankOfFirst, articles.rankOfSecond) < LEAST_RANK && articles.kinship < LEAST_KINSHIP);

/** From so many words of names on, an article that tells of the same has some of them. */
const MANY_NAMES = 8;
const LEAST_NAME_SIMILARITY = 0.055;

/**
 * Two earthquakes, each with places and people of its own. On the training topics of ECB+ fewer than 1 in 100 pairs of sentences that tell
 * the same are in such articles, and among full-length articles none.
 */
const haveOtherNames = ({ first, second, nameSimilarity }: ArticlePair): boolean =>
  nameSimilarity < LEAST_NAME_SIMILARITY && Math.min(first.nameCount, second.nameCount) >= MANY_NAMES;

/** Answers which sentences elsewhere could tell what an article's sentences tell. */
export class Linker {
  readonly #rarity: Rarity;
  readonly #stories: Stories;
  readonly #identityOf: IdentityOf;
  readonly #vocabulary: Vocabulary;
  #lexicon: RelatedTerms;
  /** Least recently used first. */
  readonly #compared = new Map<ArticleProfile, ComparedArticle>();
  /** Those that were renewed since the corpus changed. */
  #renewed = new WeakSet<ComparedArticle>();

  constructor(vocabulary: Vocabulary, rarity: Rarity, stories: Stories, identityOf: IdentityOf) {
    this.#vocabulary = vocabulary;
    this.#lexicon = new RelatedTerms(vocabulary);
    this.#identityOf = identityOf;
    this.#rarity = rarity;
    this.#stories = stories;
  }

  /** To be called when an article comes, goes or changes. */
  clear(): void {
    this.#renewed = new WeakSet();
    this.#lexicon = new RelatedTerms(this.#vocabulary);
  }

  /** `article` with each other that could tell the same story. */
  *articlePairsOf(article: ArticleProfile): Generator<ArticlePair> {
    const own = this.#compare(article);
    for (const { article: other } of this.#stories.related(article)) {
      const theirs = this.#compare(other);
      const [first, second] = article.path < other.path ? [own, theirs] : [theirs, own];
      const articles = new ArticlePair(first, second, this.#stories, this.#rarity, this.#lexicon);
      if (!areStrangers(articles)) yield articles;
    }
  }

  /**
   * Pairs of a sentence of `article` and one elsewhere, worth weighing.
   * @param reach where pairs are left out that were weighed from articles with smaller paths.
   */
  *pairsOf(article: ArticleProfile, reach?: Reach): Generator<SentencePair> {
    const own = this.#compare(article);
    const partners = Array.from({ length: own.sentenceCount }, (): Partner[] => []);
    for (const articles of this.articlePairsOf(article)) {
      const isFirst = articles.first === own;
      const most = articles.tellOneStory ? PARTNERS_WITHIN_STORY : PARTNERS_BETWEEN_STORIES;
      for (const candidate of articles.alignment.candidates(most)) {
        partners[isFirst ? candidate.a : candidate.b]?.push({ articles, candidate });
      }
    }
    const weighed = partners.map(closest);
    reach?.publish(article.path, (sentence) => leastLikeness(weighed[sentence], partners[sentence]));
    for (const { articles, candidate } of weighed.flat()) {
      if (reach && this.#wasWeighed(article, articles, candidate, reach)) continue;
      yield pairUp(articles, candidate, this.#rarity, this.#lexicon);
    }
  }

  /** From the other of the two articles. */
  #wasWeighed(article: ArticleProfile, { first }: ArticlePair, candidate: Candidate, reach: Reach): boolean {
    const { profile } = first;
    return (
      profile !== article &&
      this.#stories.related(profile).some((related) => related.article === article) &&
      reach.includes(profile.path, candidate.a, likenessOf(candidate))
    );
  }

  #compare(article: ArticleProfile): ComparedArticle {
    const compared = this.#compared.get(article) ?? new ComparedArticle(article);
    if (!this.#renewed.has(compared)) compared.renew(this.#rarity, this.#identityOf);
    this.#renewed.add(compared);
    keepRecent(this.#compared, article, compared, AT_HAND);
    return compared;
  }
}

/** A candidate, and the articles whose sentences it is of. */
type Partner = Pick<SentencePair, 'articles' | 'candidate'>;

const likenessOf = ({ cosine, meant }: Candidate): number => cosine.value + meant.value;

/** The closest: none of several that are equally close, where those are too many, unless nothing is closer. */
function closest(partners: readonly Partner[]): Partner[] {
  const sorted = partners.toSorted((x, y) => likenessOf(y.candidate) - likenessOf(x.candidate));
  const [first, next] = [sorted[0], sorted[PARTNERS_PER_SENTENCE]];
  if (!first || !next) return sorted;
  const closer = sorted.filter(({ candidate }) => likenessOf(candidate) > likenessOf(next.candidate));
  if (closer.length > 0) return closer;
  return sorted.filter(({ candidate }) => likenessOf(candidate) >= likenessOf(first.candidate));
}

function leastLikeness(weighed: readonly Partner[] = [], partners: readonly Partner[] = []): number {
  if (weighed.length === partners.length) return Number.NEGATIVE_INFINITY;
  const last = weighed.at(-1);
  return last ? likenessOf(last.candidate) : Number.POSITIVE_INFINITY;
}
