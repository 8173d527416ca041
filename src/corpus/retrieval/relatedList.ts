import type { ArticleProfile } from '../profile/articleProfile';

/** An article that has something in common with another. */
export interface RelatedArticle {
  readonly article: ArticleProfile;
  /** Cosine of the rarity-weighted terms, 0..1. */
  readonly similarity: number;
}

/** Most articles that are compared with one. A story told more often is judged by the closest ones. */
export const RELATED_ARTICLES = 48;

/** The articles closest to one, best first; equally close ones by path. */
export class RelatedList {
  readonly article: ArticleProfile;
  /** By so many of its terms, rarest first, they were found. */
  readonly termsRead: number;
  readonly members: RelatedArticle[];
  /** No article outside the list is closer than this. */
  #bound = 0;

  /** @param found at least one more than the list holds, where there are as many. */
  constructor(article: ArticleProfile, termsRead: number, found: readonly RelatedArticle[]) {
    this.article = article;
    this.termsRead = termsRead;
    this.members = found.toSorted(byCloseness);
    this.#bound = this.members[RELATED_ARTICLES]?.similarity ?? 0;
    this.members.length = Math.min(this.members.length, RELATED_ARTICLES);
  }

  /**
   * Puts an article where it belongs now, or takes it out when it is gone. False when somebody else may belong in its place,
   * and the list has to be found anew.
   */
  put(path: string, article: ArticleProfile | null, similarity: number): boolean {
    const place = this.members.findIndex((member) => member.article.path === path);
    if (place >= 0) this.members.splice(place, 1);
    const belongs = article !== null && similarity > this.#bound;
    if (belongs) {
      const member = { article, similarity };
      const next = this.members.findIndex((other) => byCloseness(member, other) < 0);
      this.members.splice(next < 0 ? this.members.length : next, 0, member);
      if (this.members.length > RELATED_ARTICLES) this.#bound = this.members.pop()?.similarity ?? 0;
    }
    return belongs || place < 0 || this.#bound === 0;
  }
}

const byCloseness = (a: RelatedArticle, b: RelatedArticle): number =>
  b.similarity - a.similarity || (a.article.path < b.article.path ? -1 : 1);
