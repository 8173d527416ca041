import { keepRecent } from '../keepRecent';
import type { ArticleProfile } from '../profile/articleProfile';
import type { ArticleIndex } from './articleIndex';
import { Neighbourhood } from './neighbourhood';
import type { Rarity } from './rarity';
import type { RelatedArticle } from './relatedList';
import { Similarities, type Similarity } from './similarities';

/** Articles whose neighbourhoods are remembered: of many more, most would not be asked about again. */
const REMEMBERED = 512;

/** Which articles tell the same story, worked out when first asked. */
export class Stories {
  readonly #index: ArticleIndex;
  /** By path, least recently used first. Valid until an article comes, goes or changes. */
  #neighbourhoods = new Map<string, Neighbourhood>();
  readonly #similarities: Similarities;

  constructor(index: ArticleIndex, rarity: Rarity) {
    this.#index = index;
    this.#similarities = new Similarities(rarity);
  }

  /** To be called when an article comes, goes or changes. */
  clear(): void {
    this.#neighbourhoods = new Map();
  }

  related(article: ArticleProfile): readonly RelatedArticle[] {
    return this.#index.related(article);
  }

  similarity(a: ArticleProfile, b: ArticleProfile): Similarity {
    return this.#similarities.between(a, b);
  }

  /** 0..1: how surely two articles tell one story. Seen from the one with the smaller path, so that both agree. */
  kinship(a: ArticleProfile, b: ArticleProfile): number {
    const [first, second] = a.path < b.path ? [a, b] : [b, a];
    return this.#neighbourhoodOf(first).kinship(second) ?? this.#neighbourhoodOf(second).kinship(first) ?? 0;
  }

  #neighbourhoodOf(article: ArticleProfile): Neighbourhood {
    const neighbourhood =
      this.#neighbourhoods.get(article.path) ?? new Neighbourhood(article, this.related(article), this.#similarities);
    keepRecent(this.#neighbourhoods, article.path, neighbourhood, REMEMBERED);
    return neighbourhood;
  }
}
