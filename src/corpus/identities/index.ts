import { type Bucket, identify } from './bucket';
import { Entry, type NamedPerson } from './entry';

export { type NamedPerson, namedPerson } from './entry';

/**
 * The same person across articles. People are compared only with those of the same family name, so that setting or
 * deleting an article costs what its own names cost; which identity somebody gets depends on the articles alone, not on
 * the order in which they came.
 */
export class Identities {
  readonly #buckets = new Map<string, Bucket>();
  /** Per article the entries of its people, by their ids. */
  readonly #articles = new Map<string, ReadonlyMap<string, Entry>>();

  /** Adds an article's people, or replaces them. */
  set(article: string, people: readonly NamedPerson[]): void {
    this.delete(article);
    const entries = new Map(people.map((person) => [person.id, new Entry(article, person, people)]));
    for (const entry of entries.values()) {
      const bucket = this.#buckets.get(entry.person.family) ?? { entries: new Set(), identities: null };
      bucket.entries.add(entry);
      bucket.identities = null;
      this.#buckets.set(entry.person.family, bucket);
    }
    this.#articles.set(article, entries);
  }

  delete(article: string): void {
    for (const entry of this.#articles.get(article)?.values() ?? []) {
      const bucket = this.#buckets.get(entry.person.family);
      if (!bucket) continue;
      bucket.entries.delete(entry);
      bucket.identities = null;
      if (bucket.entries.size === 0) this.#buckets.delete(entry.person.family);
    }
    this.#articles.delete(article);
  }

  /** A slug such as "elon-musk"; undefined for an article or a person id that is not there. */
  of(article: string, personId: string): string | undefined {
    const entry = this.#articles.get(article)?.get(personId);
    const bucket = entry && this.#buckets.get(entry.person.family);
    if (!bucket) return undefined;
    bucket.identities ??= identify([...bucket.entries]);
    return bucket.identities.get(entry);
  }
}
