import { gathered } from '../../article/groupBy';
import type { Tie } from '../corrections';
import { Bucket } from './bucket';
import { Entry, type NamedPerson, UNNAMED } from './entry';
import { Unions } from './unions';

export { type NamedPerson, namedPerson } from './entry';

/**
 * The same person across articles. People are compared only with those of the same family name, so that setting or
 * deleting an article costs what its own names cost; which identity somebody gets depends on the articles alone, not on
 * the order in which they came. What the reader ties is one whatever it is called, with all who are the same as either.
 */
export class Identities {
  /** By family name. */
  readonly #buckets = new Map<string, Bucket>();
  /** Per article the entries of its people, by their ids. */
  readonly #articles = new Map<string, ReadonlyMap<string, Entry>>();

  /** By article and person. */
  readonly #ties = new Map<string, ReadonlyMap<string, Tie>>();
  /** Identities that are one, as long as nothing changes. */
  #unions: Unions | null = null;

  /** Adds an article's people, or replaces them. */
  set(article: string, people: readonly NamedPerson[]): void {
    if (!areSame(this.#peopleOf(article), people)) this.#put(article, people);
  }

  /** Ties an article's people to those of others, and no others of it. @returns whether that is new. */
  tie(article: string, ties: ReadonlyMap<string, Tie>): boolean {
    const before = this.#ties.get(article) ?? NO_TIES;
    if (JSON.stringify([...before]) === JSON.stringify([...ties])) return false;
    if (ties.size > 0) this.#ties.set(article, ties);
    else this.#ties.delete(article);
    if (this.#articles.has(article)) this.#put(article, this.#peopleOf(article));
    return true;
  }

  #put(article: string, people: readonly NamedPerson[]): void {
    this.delete(article);
    const ties = this.#ties.get(article) ?? NO_TIES;
    const entries = new Map(
      people.map((person) => [person.id, new Entry(article, person, people, ties.get(person.id)?.isApart)]),
    );
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
    this.#unions = null;
  }

  /** A slug such as "elon-musk"; undefined for an article or a person id that is not there. */
  of(article: string, personId: string): string | undefined {
    const identity = this.#ownOf(article, personId);
    return identity === undefined ? undefined : this.#united().nameOf(identity);
  }

  /** Who has an identity, by article. Only those are looked through whose family name it may hold. */
  bearersOf(identity: string): { readonly article: string; readonly personId: string }[] {
    return this.#united()
      .membersOf(identity)
      .flatMap((member) => this.#ownBearersOf(member))
      .map(({ article, person }) => ({ article, personId: person.id }))
      .sort((a, b) => (a.article < b.article ? -1 : 1));
  }

  /** Without what the reader ties. */
  #ownOf(article: string, personId: string): string | undefined {
    const entry = this.#articles.get(article)?.get(personId);
    return entry && this.#buckets.get(entry.person.family)?.identityOf(entry);
  }

  #ownBearersOf(identity: string): Entry[] {
    const families = new Set([...identity.split('-'), UNNAMED]);
    return [...families].flatMap((family) => this.#buckets.get(family)?.bearersOf(identity) ?? []);
  }

  #united(): Unions {
    this.#unions ??= new Unions(this.#tiedIdentities(), (identity) => this.#ownBearersOf(identity).length);
    return this.#unions;
  }

  /** The identities that each tie holds together. */
  #tiedIdentities(): Iterable<readonly string[]> {
    const tied: (readonly [string, string])[] = [];
    for (const [article, ties] of this.#ties) {
      for (const [personId, tie] of ties) {
        const identity = this.#ownOf(article, personId);
        if (identity !== undefined) for (const each of tie.with) tied.push([each, identity]);
      }
    }
    return gathered(tied).values();
  }

  #peopleOf(article: string): NamedPerson[] {
    return Array.from(this.#articles.get(article)?.values() ?? [], ({ person }) => person);
  }
}

const NO_TIES: ReadonlyMap<string, Tie> = new Map();

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
