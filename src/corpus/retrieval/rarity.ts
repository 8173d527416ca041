import { type ArticleProfile, KIND } from '../profile/articleProfile';
import type { Vocabulary } from '../vocabulary';
import { background } from './background';

/** The distinct terms of an article with what they weigh. Another object as soon as one of them weighs anything else. */
export interface WeighedArticle {
  /** Never given to two. */
  readonly number: number;
  /** In the order of the article's distinct terms. */
  readonly weights: Float64Array;
  /** The length of the vector of weights; never 0. */
  readonly norm: number;
  /** Indices into the article's distinct terms, heaviest first. */
  readonly heaviestFirst: Uint32Array;
}

/**
 * A count with five significant bits: what is counted in hundreds weighs the same with one article more, so that what was
 * worked out with its weight stays.
 */
export function roundedCount(count: number): number {
  const unit = 2 ** Math.max(0, 27 - Math.clz32(count));
  return Math.round(count / unit) * unit;
}

/** How often a term was used when weights were last worked out, rounded, and the word that it was. */
interface FormerCount {
  readonly articles: number;
  readonly sentences: number;
  readonly word: string;
}

/**
 * How much a shared term says: the negative logarithm of how often it is used, in the corpus and in news at large. The
 * background keeps the weights sensible when the corpus is three articles.
 */
export class Rarity {
  readonly #vocabulary: Vocabulary;
  /** Per term the number of articles and of sentences that use it. */
  readonly #articleCounts: number[] = [];
  readonly #sentenceCounts: number[] = [];
  #articles = 0;
  #sentences = 0;
  /** Whether weights were worked out since an article came or went: one without any terms counts too. */
  #isSettled = false;
  /** Weights that hold for the counts of now, except for those of {@link #former}; 0 for those not worked out. */
  #ofArticle: Float64Array = new Float64Array(0);
  #ofSentence: Float64Array = new Float64Array(0);
  #weighed = new WeakMap<ArticleProfile, WeighedArticle & { provenAt: number }>();
  /** Grows whenever the weights of some terms among articles change, which is then noted per term. */
  #time = 0;
  #changedAt: Float64Array = new Float64Array(0);
  /** The terms counted anew since weights were last worked out; null when they are too many to go through. */
  #former: Map<number, FormerCount> | null = null;
  /** The terms whose weights among articles changed since {@link takeChanges}; null when all may have. */
  #changes: number[] | null = null;
  #weighedArticles = 0;
  #weighedSentences = 0;
  #numbers = 0;
  /** Per term the share in the background, and the word that it is of: numbers of terms are given out again. */
  readonly #shares: number[] = [];
  readonly #sharedWords: string[] = [];

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  add(article: ArticleProfile): void {
    this.#count(article, 1);
  }

  remove(article: ArticleProfile): void {
    this.#count(article, -1);
  }

  /** How many articles there are. */
  get articles(): number {
    return this.#articles;
  }

  /** The weight of a term in a comparison of articles, by what it is there: names tell stories apart, verbs less. */
  inArticle(term: number, kinds: number): number {
    const weight = this.ofArticle(term);
    if (kinds & KIND.name) return weight * NAME_WEIGHT;
    return kinds === KIND.verb ? weight * VERB_WEIGHT : weight;
  }

  /** The weight of a term among articles, whatever it is there. */
  ofArticle(term: number): number {
    if (!this.#isSettled) this.#settle();
    const known = this.#ofArticle[term];
    if (known) return known;
    const share = Math.min(1, SENTENCES_PER_ARTICLE * this.#shareOf(term));
    const uses = roundedCount(this.#articleCounts[term] ?? 0) + BACKGROUND_ARTICLES * share;
    const articles = roundedCount(this.#articles) + BACKGROUND_ARTICLES;
    const weight = Math.max(LEAST, Math.log(articles / (uses + 0.5))) ** FLATTENING;
    this.#ofArticle[term] = weight;
    return weight;
  }

  /** The weight of a term in a comparison of sentences. */
  ofSentence(term: number): number {
    if (!this.#isSettled) this.#settle();
    const known = this.#ofSentence[term];
    if (known) return known;
    const uses = roundedCount(this.#sentenceCounts[term] ?? 0) + BACKGROUND_SENTENCES * this.#shareOf(term);
    const sentences = roundedCount(this.#sentences) + BACKGROUND_SENTENCES;
    const weight = Math.max(LEAST, Math.log(sentences / (uses + 0.5)));
    this.#ofSentence[term] = weight;
    return weight;
  }

  /** How rare a term is in English, whatever the corpus tells of. */
  inEnglish(term: number): number {
    return Math.max(LEAST, -Math.log(this.#shareOf(term)));
  }

  /** An article's terms with their weights. */
  weigh(article: ArticleProfile): WeighedArticle {
    if (!this.#isSettled) this.#settle();
    const known = this.#weighed.get(article);
    if (known && this.#holds(article, known)) return known;
    const { distinctTerms, distinctKinds } = article;
    const weights = Float64Array.from(distinctTerms, (term, i) => this.inArticle(term, distinctKinds[i] ?? 0));
    const weighed = {
      number: this.#numbers++,
      weights,
      norm: this.normOf(article),
      heaviestFirst: Uint32Array.from(weights.keys()).sort((i, j) => (weights[j] ?? 0) - (weights[i] ?? 0) || i - j),
      provenAt: this.#time,
    };
    this.#weighed.set(article, weighed);
    return weighed;
  }

  /** What {@link weigh} says is the norm, without the rest of it. */
  normOf({ distinctTerms, distinctKinds }: ArticleProfile): number {
    let squares = 0;
    for (let i = 0; i < distinctTerms.length; i++) {
      const weight = this.inArticle(distinctTerms[i] ?? 0, distinctKinds[i] ?? 0);
      squares += weight * weight;
    }
    return Math.sqrt(squares) || 1;
  }

  /** The terms whose weights among articles changed since this was last asked; null when all may have. */
  takeChanges(): readonly number[] | null {
    if (!this.#isSettled) this.#settle();
    const changes = this.#changes;
    this.#changes = [];
    return changes;
  }

  /** In how many articles a term is, rounded. */
  articlesWith(term: number): number {
    return roundedCount(this.#articleCounts[term] ?? 0);
  }

  /** How many numbers of terms there are. */
  get terms(): number {
    return this.#vocabulary.capacity;
  }

  /** How often the background uses a term. */
  #shareOf(term: number): number {
    const word = this.#vocabulary.term(term);
    if (this.#sharedWords[term] !== word) {
      this.#sharedWords[term] = word;
      this.#shares[term] = background.shareOf(word);
    }
    return this.#shares[term] ?? 0;
  }

  #count(article: ArticleProfile, by: 1 | -1): void {
    this.#remember(article);
    this.#isSettled = false;
    this.#articles += by;
    this.#sentences += by * article.sentenceCount;
    for (const term of article.distinctTerms) this.#articleCounts[term] = (this.#articleCounts[term] ?? 0) + by;
    for (const term of article.terms) this.#sentenceCounts[term] = (this.#sentenceCounts[term] ?? 0) + by;
  }

  /** To be called before its terms are counted anew. */
  #remember({ distinctTerms }: ArticleProfile): void {
    const former = this.#former;
    if (!former) return;
    for (const term of distinctTerms) {
      if (former.has(term)) continue;
      former.set(term, {
        articles: this.articlesWith(term),
        sentences: roundedCount(this.#sentenceCounts[term] ?? 0),
        word: this.#sharedWords[term] ?? '',
      });
    }
    if (former.size > MOST_RECOUNTED) this.#former = null;
  }

  /** Drops the weights that do not hold any more: after an edit few, after many articles came or went all. */
  #settle(): void {
    const capacity = this.#vocabulary.capacity;
    const [articles, sentences] = [roundedCount(this.#articles), roundedCount(this.#sentences)];
    const areFew = this.#former !== null && articles === this.#weighedArticles;
    if (this.#former && areFew) this.#forget(this.#former, capacity);
    else {
      this.#ofArticle = new Float64Array(capacity);
      this.#changedAt = new Float64Array(capacity);
      this.#weighed = new WeakMap();
      this.#changes = null;
    }
    if (!areFew || sentences !== this.#weighedSentences) this.#ofSentence = new Float64Array(capacity);
    this.#weighedArticles = articles;
    this.#weighedSentences = sentences;
    this.#former = new Map();
    this.#isSettled = true;
  }

  #forget(former: ReadonlyMap<number, FormerCount>, capacity: number): void {
    this.#ofArticle = grown(this.#ofArticle, capacity);
    this.#ofSentence = grown(this.#ofSentence, capacity);
    this.#changedAt = grown(this.#changedAt, capacity);
    const now = this.#time + 1;
    for (const [term, { articles, sentences, word }] of former) {
      const isOther = this.#vocabulary.term(term) !== word;
      if (isOther || roundedCount(this.#sentenceCounts[term] ?? 0) !== sentences) this.#ofSentence[term] = 0;
      if (!isOther && this.articlesWith(term) === articles) continue;
      this.#ofArticle[term] = 0;
      this.#changedAt[term] = now;
      this.#time = now;
      this.#changes?.push(term);
    }
  }

  /** Whether the weights of an article are still what they were. */
  #holds({ distinctTerms }: ArticleProfile, weighed: { provenAt: number }): boolean {
    if (weighed.provenAt === this.#time) return true;
    for (const term of distinctTerms) if ((this.#changedAt[term] ?? 0) > weighed.provenAt) return false;
    weighed.provenAt = this.#time;
    return true;
  }
}

function grown(values: Float64Array, length: number): Float64Array {
  if (values.length >= length) return values;
  const copy = new Float64Array(2 * length);
  copy.set(values);
  return copy;
}

/** So many terms are those of a few articles; to go through more is no gain. */
const MOST_RECOUNTED = 5000;

/**
 * The background counts as so many articles and sentences more: in a folder of three articles a name that two share is
 * still rare, in one of a thousand the folder speaks for itself.
 */
const BACKGROUND_ARTICLES = 20;
const BACKGROUND_SENTENCES = 100;
/** In how many articles a word is, for each sentence of a hundred that has it. */
const SENTENCES_PER_ARTICLE = 10;

/** No term weighs nothing. */
const LEAST = 0.1;

/** Found on the training topics of ECB+, as what tells two stories of one kind apart best. */
const NAME_WEIGHT = 1.5;
const VERB_WEIGHT = 0.6;
const FLATTENING = 0.8;
