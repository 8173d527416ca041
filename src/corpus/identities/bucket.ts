import { groupBy } from '../../article/groupBy';
import type { Entry } from './entry';
import { Group } from './group';
import { Likeness } from './likeness';

/** Everybody with one family name. */
export class Bucket {
  readonly #entries = new Set<Entry>();
  /** null until somebody asks. */
  #identities: ReadonlyMap<Entry, string> | null = null;
  #bearers: ReadonlyMap<string, readonly Entry[]> | null = null;

  get isEmpty(): boolean {
    return this.#entries.size === 0;
  }

  add(entry: Entry): void {
    this.#entries.add(entry);
    this.#forget();
  }

  delete(entry: Entry): void {
    this.#entries.delete(entry);
    this.#forget();
  }

  identityOf(entry: Entry): string | undefined {
    this.#identities ??= identify([...this.#entries]);
    return this.#identities.get(entry);
  }

  bearersOf(identity: string): readonly Entry[] {
    this.#bearers ??= groupBy(this.#entries, (entry) => this.identityOf(entry) ?? '');
    return this.#bearers.get(identity) ?? [];
  }

  #forget(): void {
    this.#identities = null;
    this.#bearers = null;
  }
}

/** Gives each entry its identity. Who has no namesake needs no comparing, which most do not. */
function identify(entries: readonly Entry[]): Map<Entry, string> {
  const [only] = entries;
  if (only && entries.length === 1) return new Map([[only, only.slug]]);
  const apart = entries.filter(({ isApart }) => isApart).sort(inOrder);
  const sorted = entries.filter(({ isApart }) => !isApart).sort(inOrder);
  const full = groupFullNames(sorted.filter(isFull).sort(mostTelling));
  const rest = claim(
    full,
    sorted.filter((entry) => !isFull(entry)),
  );
  return named([...full, ...groupBareNames(rest), ...groupApart(apart)]);
}

/** Groups those who have given names, most telling first. */
function groupFullNames(entries: readonly Entry[]): Group[] {
  const groups: Group[] = [];
  const byGivenName = new Map<string, Group[]>();
  for (const entry of entries) {
    const given = entry.name.given ?? '';
    const namesakes = byGivenName.get(given) ?? [];
    const group = join(groups, entry, namesakes.find(couldBe(entry)) ?? onlyOne(groups.filter(couldBe(entry))));
    if (!namesakes.includes(group)) namesakes.push(group);
    byGivenName.set(given, namesakes);
  }
  return groups;
}

const couldBe =
  (entry: Entry) =>
  (group: Group): boolean =>
    group.couldHold(entry) && group.couldBear(entry.name);

const onlyOne = <Value>(values: readonly Value[]): Value | undefined => (values.length === 1 ? values[0] : undefined);

/** Adds those who have only a surname to the groups that they are most like; returns the others. */
function claim(groups: readonly Group[], entries: readonly Entry[]): readonly Entry[] {
  if (groups.length === 0 || entries.length === 0) return entries;
  const likeness = new Likeness(entries);
  for (const group of groups) for (const entry of group.entries) likeness.add(group, entry);
  const claims = entries.map((entry) => ({ entry, group: likeness.mostAlike(entry) }));
  for (const { entry, group } of claims) group?.add(entry);
  return claims.filter(({ group }) => !group).map(({ entry }) => entry);
}

/** Groups those who have only a surname, each with the group that it is most like. */
function groupBareNames(entries: readonly Entry[]): Group[] {
  const groups: Group[] = [];
  const likeness = new Likeness(entries);
  for (const entry of entries) likeness.add(join(groups, entry, likeness.mostAlike(entry)), entry);
  return groups;
}

/** Groups everybody alone. */
function groupApart(entries: readonly Entry[]): Group[] {
  const groups: Group[] = [];
  for (const entry of entries) join(groups, entry);
  return groups;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Of no other meaning than that it is always the same. */
const inOrder = (a: Entry, b: Entry): number =>
  compare(a.slug, b.slug) || compare(a.person.id, b.person.id) || compare(a.article, b.article);

const isFull = ({ name }: Entry): boolean => name.given !== null;

/** Spelled-out given names first, so that "J. Vance" finds "James Vance" already there; equal ones stay in their order. */
const mostTelling = (a: Entry, b: Entry): number => (b.name.given?.length ?? 0) - (a.name.given?.length ?? 0);

/** The group that the entry was added to: a new one when none is given. */
function join(groups: Group[], entry: Entry, group = new Group()): Group {
  if (group.entries.length === 0) groups.push(group);
  group.add(entry);
  return group;
}

/** The form that most articles use; namesakes are numbered. */
function named(groups: readonly Group[]): Map<Entry, string> {
  const identities = new Map<Entry, string>();
  const used = new Map<string, number>();
  for (const { entries } of groups) {
    const slug = commonestSlug(entries);
    const number = (used.get(slug) ?? 0) + 1;
    used.set(slug, number);
    for (const entry of entries) identities.set(entry, number === 1 ? slug : `${slug}-${number}`);
  }
  return identities;
}

function commonestSlug(entries: readonly Entry[]): string {
  const counts = new Map<string, number>();
  const full = entries.filter(isFull);
  for (const { slug } of full.length > 0 ? full : entries) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  const [first] = [...counts].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length || compare(a[0], b[0]));
  return first?.[0] ?? '';
}
