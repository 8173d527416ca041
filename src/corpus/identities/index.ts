import { Bucket } from './bucket';
import { Entry, type NamedPerson, UNNAMED } from './entry';

export { type NamedPerson, namedPerson } from './entry';

/**
 * The same person across articles. People are compared only with those of the same family name, so that setting or
 * deleting an article costs what its own names cost; which identity somebody gets depends on the articles alone, not on
 * the order in which they came.
 */
export class Identities {
  /** By family name. */
  readonly #buckets = new Map<string, Bucket>();
  /** Per article the entries of its people, by their ids. */
  readonly #articles = new Map<string, ReadonlyMap<string, Entry>>();

  /** Adds an article's people, or replaces them. */
  set(article: string, people: readonly NamedPerson[]): void {
    if (areSame(this.#peopleOf(article), people)) return;
    this.delete(article);
    const entries = new Map(people.map((person) => [person.id, new Entry(article, person, people)]));
    for (const entry of entries.values()) {
      const bucket = this.#buckets.get(entry.person.family) ?? new Bucket();
      bucket.add(entry);
      this.#buckets.set(entry.person.family, bucket);
    }
    this.#articles.set(article, entries);
  }

  delete(article: string): void {
    for (const entry of this.#articles.get(article)?.values() ?? []) {
      const bucket = this.#buckets.get(entry.person.family);
      if (!bucket) continue;
      bucket.delete(entry);
      if (bucket.isEmpty) this.#buckets.delete(entry.person.family);
    }
    this.#articles.delete(article);
  }

  /** A slug such as "elon-musk"; undefined for an article or a person id that is not there. */
  of(article: string, personId: string): string | undefined {
    const entry = this.#articles.get(article)?.get(personId);
    return entry && this.#buckets.get(entry.person.family)?.identityOf(entry);
  }

  /** Who has an identity, by article. Only those are looked through whose family name it may hold. */
  bearersOf(identity: string): { readonly article: string; readonly personId: string }[] {
    const families = new Set([...identity.split('-'), UNNAMED]);
    return [...families]
      .flatMap((family) => this.#buckets.get(family)?.bearersOf(identity) ?? [])
      .map(({ article, person }) => ({ article, personId: person.id }))
      .sort((a, b) => (a.article < b.article ? -1 : 1));
  }

  #peopleOf(article: string): NamedPerson[] {
    return Array.from(this.#articles.get(article)?.values() ?? [], ({ person }) => person);
  }
}

/** Whether nothing that identities depend on is different: most edits leave the people as they are. */
const areSame = (before: readonly NamedPerson[], now: readonly NamedPerson[]): boolean =>
  before.length > 0 && JSON.stringify(before.map(namedPart)) === JSON.stringify(now.map(namedPart));

const namedPart = ({ id, name, gender, byline, roles, slug, family }: NamedPerson): NamedPerson => ({
  id,
  name,
  gender,
  byline,
  roles,
  slug,
  family,
});
