import type { Rarity } from '../retrieval/rarity';
import type { Stories } from '../retrieval/stories';
import { Alignment } from './alignment';
import type { ComparedArticle } from './comparedArticle';
import type { RelatedTerms } from './relatedTerms';
import { sameStory } from './sameStory';
import { measureStory } from './storyFeatures';

/**
 * Two articles, the one with the smaller path first, and how much they have to do with each other. What takes the other
 * articles of the corpus to tell is worked out when it is asked for: most pairs are told apart without.
 */
export class ArticlePair {
  readonly first: ComparedArticle;
  readonly second: ComparedArticle;
  /** Cosine of the term weights, 0..1. */
  readonly similarity: number;
  /** The same of names alone. */
  readonly nameSimilarity: number;
  /** How many articles the corpus holds: the more, the more of them look alike by chance. */
  readonly corpusSize: number;
  readonly #stories: Stories;
  readonly #rarity: Rarity;
  readonly #lexicon: RelatedTerms;
  #alignment: Alignment | undefined;
  #sameStory: number | undefined;
  #kinship: number | undefined;
  #rankOfFirst: number | undefined;
  #rankOfSecond: number | undefined;

  constructor(
    first: ComparedArticle,
    second: ComparedArticle,
    stories: Stories,
    rarity: Rarity,
    lexicon: RelatedTerms,
  ) {
    const { words, names } = stories.similarity(first.profile, second.profile);
    this.first = first;
    this.second = second;
    this.similarity = words;
    this.nameSimilarity = names;
    this.corpusSize = rarity.articles;
    this.#stories = stories;
    this.#rarity = rarity;
    this.#lexicon = lexicon;
  }

  /** What they share, sentence by sentence. */
  get alignment(): Alignment {
    this.#alignment ??= new Alignment(this.first, this.second, this.#rarity, this.#lexicon);
    return this.#alignment;
  }

  /** The probability that they are accounts of one story. */
  get sameStory(): number {
    this.#sameStory ??= sameStory.score(measureStory(this));
    return this.#sameStory;
  }

  /** Whether they are taken for accounts of one story: what is looked for in their sentences, and how surely, depends on it. */
  get tellOneStory(): boolean {
    return this.sameStory >= sameStory.threshold;
  }

  get kinship(): number {
    this.#kinship ??= this.#stories.kinship(this.first.profile, this.second.profile);
    return this.#kinship;
  }

  /** `similarity` as a share of the highest that the second has with any article. */
  get rankOfFirst(): number {
    this.#rankOfFirst ??= this.#shareOfBest(this.second);
    return this.#rankOfFirst;
  }

  /** The same of the first. */
  get rankOfSecond(): number {
    this.#rankOfSecond ??= this.#shareOfBest(this.first);
    return this.#rankOfSecond;
  }

  #shareOfBest({ profile }: ComparedArticle): number {
    const best = this.#stories.related(profile)[0]?.similarity ?? 0;
    return best > 0 ? Math.min(1, this.similarity / best) : 0;
  }
}
