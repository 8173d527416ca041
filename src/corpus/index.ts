import type { ArticleAnalysis } from '../article';
import { type Corroboration, Corroborations, type SentenceReference } from './corroboration';
import { Identities } from './identities';
import { groupSources, type SourceGroup } from './independence';
import type { ArticleProfile, ProfiledPerson } from './profile/articleProfile';
import { releaseArticle } from './profile/profileArticle';
import { type EncodedProfile, encodeProfile, restoreProfile } from './profile/storedProfile';
import { Vocabulary } from './vocabulary';

export type { Corroboration, Difference, Reason, Relation, SentenceReference } from './corroboration';
export { reasonText } from './corroboration/reasonText';
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
}

/**
 * Articles read together: who is the same person in several, and which sentences tell the same. What it answers depends
 * on the articles it holds, never on the order in which they came.
 */
export class Corpus {
  readonly #vocabulary = new Vocabulary();
  readonly #profiles = new Map<string, ArticleProfile>();
  readonly #identities = new Identities();
  readonly #corroborations = new Corroborations(this.#vocabulary, (path, id) => this.identityOf(path, id));

  /** Adds an article, or replaces it. `path` is whatever the caller names articles by. */
  set(path: string, text: string, analysis: ArticleAnalysis): void {
    this.setProfile(path, encodeProfile(text, analysis));
  }

  /** The same for an article whose profile was made before, by {@link encodeProfile}. */
  setProfile(path: string, encoded: EncodedProfile): void {
    this.#withdraw(path);
    const profile = restoreProfile(path, encoded, this.#vocabulary);
    this.#profiles.set(path, profile);
    this.#identities.set(path, profile.people);
    this.#corroborations.add(profile);
  }

  remove(path: string): void {
    this.#withdraw(path);
    this.#identities.delete(path);
  }

  #withdraw(path: string): void {
    const profile = this.#profiles.get(path);
    if (!profile) return;
    this.#profiles.delete(path);
    this.#corroborations.remove(profile);
    releaseArticle(profile, this.#vocabulary);
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
    return profile ? this.#corroborations.of(profile) : [];
  }

  /** Those of them that the editor shows, which are found sooner. */
  shownCorroborations(path: string): readonly Corroboration[] {
    const profile = this.#profiles.get(path);
    return profile ? this.#corroborations.shownOf(profile) : [];
  }

  /** Where the sentences that back sentences of an article come from, so that sources are counted and not files. */
  sourcesOf(links: readonly BackedSentence[]): SourceGroup[] {
    const tellingOf = ({ path, sentence }: SentenceReference) => {
      const article = this.#profiles.get(path);
      return article && { article, sentence };
    };
    return groupSources(
      links.flatMap(({ here, there }) => {
        const [origin, telling] = [tellingOf(here), tellingOf(there)];
        return origin && telling ? [{ origin, telling }] : [];
      }),
    );
  }

  /** The links of all articles, each pair once, by article and place. */
  allCorroborations(): Corroboration[] {
    return [...this.eachCorroboration()];
  }

  /** The same one by one, remembering no more of them than it has to. @param onArticle told how many articles are done. */
  *eachCorroboration(onArticle?: (done: number) => void): Generator<Corroboration> {
    /** Links that were found from their other end, by the article that they are still to be found from. */
    const known = new Map<string, Set<string>>();
    let done = 0;
    for (const path of [...this.#profiles.keys()].sort()) {
      for (const link of this.#linksOnce(path)) {
        const other = link.a.path === path ? link.b.path : link.a.path;
        const name = JSON.stringify([other, link.a.sentence, link.b.sentence]);
        if (known.get(path)?.has(name)) continue;
        if (other > path) remember(known, other, JSON.stringify([path, link.a.sentence, link.b.sentence]));
        yield link;
      }
      known.delete(path);
      onArticle?.(++done);
    }
  }

  #linksOnce(path: string): readonly Corroboration[] {
    const profile = this.#profiles.get(path);
    return profile ? this.#corroborations.once(profile) : [];
  }
}

function remember(names: Map<string, Set<string>>, path: string, name: string): void {
  const known = names.get(path);
  if (known) known.add(name);
  else names.set(path, new Set([name]));
}
