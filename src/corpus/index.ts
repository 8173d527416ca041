import type { ArticleAnalysis } from '../article';
import type { Tie } from './corrections';
import { type Corroboration, Corroborations, type SentenceReference } from './corroboration';
import { Reach } from './corroboration/reach';
import { Furniture } from './furniture';
import { Identities } from './identities';
import { groupSources, type SourceGroup } from './independence';
import { Outlets } from './outlets';
import type { ArticleProfile, ProfiledPerson } from './profile/articleProfile';
import { releaseArticle } from './profile/profileArticle';
import { type EncodedProfile, encodeProfile, restoreProfile, type StoredProfile } from './profile/storedProfile';
import { Vocabulary } from './vocabulary';

export type { Corroboration, Difference, Reason, Relation, SentenceReference } from './corroboration';
export { Reach } from './corroboration/reach';
export { reasonText } from './corroboration/reasonText';
export { withoutBlocks } from './furniture/withoutBlocks';
export type { SourceGroup } from './independence';
export type { ProfiledPerson } from './profile/articleProfile';
export { type EncodedProfile, encodeProfile } from './profile/storedProfile';

/** A person of an article. */
export interface Appearance {
  readonly path: string;
  /** When the article was published, in days since 1970-01-01; null when it is not dated. */
  readonly day: number | null;
  readonly person: ProfiledPerson;
}

/** A sentence, and one of another article that backs it. */
export interface BackedSentence {
  readonly here: SentenceReference;
  readonly there: SentenceReference;
  /** Whether they are one quotation. */
  readonly quotation: boolean;
}

/**
 * Articles read together: who is the same person in several, which sentences tell the same, and which blocks are the furniture
 * of their sites: of these nothing counts, and sentences are numbered as if they were not there. What it answers depends on the
 * articles it holds, never on the order in which they came.
 */
export class Corpus {
  readonly #vocabulary = new Vocabulary();
  /** As they are read alone. */
  readonly #articles = new Map<string, StoredProfile>();
  /** The same without furniture. */
  readonly #profiles = new Map<string, ArticleProfile>();
  readonly #furniture = new Furniture();
  readonly #outlets = new Outlets();
  readonly #identities = new Identities();
  readonly #discounted = new Set<string>();
  readonly #corroborations = new Corroborations(
    this.#vocabulary,
    (path, id) => this.identityOf(path, id),
    (path) => this.publisherOf(path),
  );

  /** Adds an article, or replaces it. `path` is whatever the caller names articles by. */
  set(path: string, text: string, analysis: ArticleAnalysis): void {
    this.setProfile(path, encodeProfile(text, analysis));
  }

  /** The same for an article whose profile was made before, by {@link encodeProfile}. */
  setProfile(path: string, encoded: EncodedProfile): void {
    this.#withdraw(path);
    const article = restoreProfile(path, encoded, this.#vocabulary);
    this.#release(path);
    this.#articles.set(path, article);
    this.#outlets.set(path, article.publisher);
    const others = this.#furniture.replace(path, article);
    this.#show(article);
    this.#showAnew(others);
  }

  remove(path: string): void {
    this.#withdraw(path);
    this.#release(path);
    this.#articles.delete(path);
    this.#identities.delete(path);
    this.#identities.tie(path, new Map());
    this.#outlets.delete(path);
    this.#showAnew(this.#furniture.replace(path, null));
  }

  /**
   * The blocks of an article, as indices, that are its site's furniture: other articles have them word for word. The same array
   * as long as nothing changes.
   */
  furnitureOf(path: string): readonly number[] {
    return this.#furniture.of(path);
  }

  /** How many other files have a block of an article word for word. */
  othersWith(path: string, block: number): number {
    return this.#furniture.othersWith(path, block);
  }

  /** Who published an article: as it says itself, or as its path does where others of that folder or name agree; or null. */
  publisherOf(path: string): string | null {
    return this.#outlets.of(path);
  }

  #show(article: StoredProfile): void {
    const { path } = article;
    const furniture = this.#furniture.of(path);
    const profile = furniture.length > 0 ? article.without(furniture) : article;
    this.#profiles.set(path, profile);
    this.#identities.set(path, profile.people);
    this.#corroborations.add(profile);
  }

  #showAnew(paths: readonly string[]): void {
    for (const path of paths) {
      const article = this.#articles.get(path);
      if (!article) continue;
      this.#withdraw(path);
      this.#show(article);
    }
  }

  #withdraw(path: string): void {
    const profile = this.#profiles.get(path);
    if (!profile) return;
    this.#profiles.delete(path);
    this.#corroborations.remove(profile);
  }

  #release(path: string): void {
    const article = this.#articles.get(path);
    if (article) releaseArticle(article, this.#vocabulary);
  }

  /** Whether an article counts for what others tell; one that does not is read like any other. */
  count(path: string, isSource: boolean): void {
    if (isSource) this.#discounted.delete(path);
    else this.#discounted.add(path);
  }

  isSource(path: string): boolean {
    return !this.#discounted.has(path);
  }

  /** How people of an article are tied to those of others, by their ids, as the reader says; nobody else is. */
  tie(path: string, ties: ReadonlyMap<string, Tie>): void {
    if (this.#identities.tie(path, ties)) this.#showAnew([path]);
  }

  /** A slug that is the same wherever the same person appears ("elon-musk"). */
  identityOf(path: string, personId: string): string {
    return this.#identities.of(path, personId) ?? personId;
  }

  /** The people of one article, or of all. */
  *people(path?: string): Generator<Appearance> {
    const profiles = path === undefined ? this.#profiles.values() : [this.#profiles.get(path)];
    for (const profile of profiles) {
      if (!profile) continue;
      for (const person of profile.people) yield { path: profile.path, day: profile.day, person };
    }
  }

  /** Everywhere a person appears, by path. */
  appearances(identity: string): Appearance[] {
    return this.#identities.bearersOf(identity).flatMap(({ article, personId }) => {
      const profile = this.#profiles.get(article);
      const person = profile?.people.find(({ id }) => id === personId);
      return profile && person ? [{ path: article, day: profile.day, person }] : [];
    });
  }

  /** The links of one article, best first. */
  corroborations(path: string): readonly Corroboration[] {
    const profile = this.#profiles.get(path);
    return profile ? this.#counting(path, this.#corroborations.of(profile)) : [];
  }

  /** Those of them that the editor shows, which are found sooner. */
  shownCorroborations(path: string): readonly Corroboration[] {
    const profile = this.#profiles.get(path);
    return profile ? this.#counting(path, this.#corroborations.shownOf(profile)) : [];
  }

  /** Those to articles that count. */
  #counting(path: string, links: readonly Corroboration[]): readonly Corroboration[] {
    if (this.#discounted.size === 0) return links;
    return links.filter(({ a, b }) => this.isSource(a.path === path ? b.path : a.path));
  }

  /** Where the sentences that back sentences of an article come from, so that sources are counted and not files. */
  sourcesOf(links: readonly BackedSentence[]): SourceGroup[] {
    const tellingOf = ({ path, sentence }: SentenceReference, heard: boolean) => {
      const article = this.#profiles.get(path);
      return article && { article, sentence, publisher: this.publisherOf(path), heard };
    };
    return groupSources(
      links.flatMap(({ here, there, quotation }) => {
        const [origin, telling] = [tellingOf(here, quotation), tellingOf(there, quotation)];
        return origin && telling ? [{ origin, telling }] : [];
      }),
    );
  }

  /** The links of all articles, each pair once, by article and place. */
  allCorroborations(): Corroboration[] {
    return [...this.eachCorroboration()].flat();
  }

  /** The same article by article, remembering none of them. */
  *eachCorroboration(): Generator<readonly Corroboration[]> {
    const sizes = this.sentenceCounts();
    const reach = new Reach(sizes, new ArrayBuffer(Reach.bytesOf(sizes)));
    for (const path of [...sizes.keys()].sort()) yield this.corroborationsOnce(path, reach);
  }

  /** The links of an article that were not found from articles with smaller paths; for one who asks in the order of the paths. */
  corroborationsOnce(path: string, reach: Reach): readonly Corroboration[] {
    const profile = this.#profiles.get(path);
    return profile ? this.#counting(path, this.#corroborations.once(profile, reach)) : [];
  }

  /** How many sentences each article has, by path. */
  sentenceCounts(): Map<string, number> {
    return new Map(Array.from(this.#profiles.values(), ({ path, sentenceCount }) => [path, sentenceCount]));
  }
}
