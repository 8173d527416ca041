import { type ArticleProfile, KIND } from '../profile/articleProfile';
import type { Vocabulary } from '../vocabulary';
import { background } from './background';

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
  /** Weights worked out since the last change; 0 for those that are not. */
  #ofArticle = new Float64Array(0);
  #ofSentence = new Float64Array(0);
  #norms = new WeakMap<ArticleProfile, number>();
  #weights = new WeakMap<ArticleProfile, Float64Array>();
  #stale = true;
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
    if (this.#stale) this.#refresh();
    const known = this.#ofArticle[term];
    if (known) return known;
    const share = Math.min(1, SENTENCES_PER_ARTICLE * this.#shareOf(term));
    const uses = (this.#articleCounts[term] ?? 0) + BACKGROUND_ARTICLES * share;
    const weight = Math.max(LEAST, Math.log((this.#articles + BACKGROUND_ARTICLES) / (uses + 0.5))) ** FLATTENING;
    this.#ofArticle[term] = weight;
    return weight;
  }

  /** The weight of a term in a comparison of sentences. */
  ofSentence(term: number): number {
    if (this.#stale) this.#refresh();
    const known = this.#ofSentence[term];
    if (known) return known;
    const uses = (this.#sentenceCounts[term] ?? 0) + BACKGROUND_SENTENCES * this.#shareOf(term);
    const weight = Math.max(LEAST, Math.log((this.#sentences + BACKGROUND_SENTENCES) / (uses + 0.5)));
    this.#ofSentence[term] = weight;
    return weight;
  }

  /** The weights of an article's distinct terms, in their order. */
  weightsOf(article: ArticleProfile): Float64Array {
    if (this.#stale) this.#refresh();
    const known = this.#weights.get(article);
    if (known) return known;
    const { distinctTerms, distinctKinds } = article;
    const weights = Float64Array.from(distinctTerms, (term, i) => this.inArticle(term, distinctKinds[i] ?? 0));
    this.#weights.set(article, weights);
    return weights;
  }

  /** The length of an article's vector of term weights. */
  normOf(article: ArticleProfile): number {
    if (this.#stale) this.#refresh();
    const known = this.#norms.get(article);
    if (known !== undefined) return known;
    let squares = 0;
    for (const weight of this.weightsOf(article)) squares += weight * weight;
    const norm = Math.sqrt(squares) || 1;
    this.#norms.set(article, norm);
    return norm;
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
    this.#articles += by;
    this.#sentences += by * article.sentenceCount;
    for (const term of article.distinctTerms) this.#articleCounts[term] = (this.#articleCounts[term] ?? 0) + by;
    for (const term of article.terms) this.#sentenceCounts[term] = (this.#sentenceCounts[term] ?? 0) + by;
    this.#stale = true;
  }

  #refresh(): void {
    this.#ofArticle = new Float64Array(this.#vocabulary.capacity);
    this.#ofSentence = new Float64Array(this.#vocabulary.capacity);
    this.#norms = new WeakMap();
    this.#weights = new WeakMap();
    this.#stale = false;
  }
}

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
