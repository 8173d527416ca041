import { compatible } from '../../article/people';
import type { Entry } from './entry';

/** Everybody with one family name. */
export interface Bucket {
  readonly entries: Set<Entry>;
  /** null until somebody asks. */
  identities: ReadonlyMap<Entry, string> | null;
}

/** People of one family name who are taken to be the same. */
interface Group {
  readonly entries: Entry[];
}

/** Gives each entry its identity. */
export function identify(entries: readonly Entry[]): Map<Entry, string> {
  const sorted = [...entries].sort((a, b) => compare(a.slug, b.slug) || compare(a.key, b.key));
  const groups: Group[] = [];
  for (const entry of sorted.filter(isFull).sort(mostTelling)) join(groups, entry, sameFullName(groups, entry));
  const full = [...groups];
  const bare = sorted.filter((entry) => !isFull(entry));
  const claims = bare.map((entry) => ({ entry, group: mostAlike(full, entry) }));
  for (const { entry, group } of claims) if (group) group.entries.push(entry);
  for (const { entry, group } of claims)
    if (!group)
      join(
        groups,
        entry,
        mostAlike(
          groups.filter((each) => !full.includes(each)),
          entry,
        ),
      );
  return named(groups);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const isFull = ({ name }: Entry): boolean => name.given !== null;

/** Spelled-out given names first, so that "J. Vance" finds "James Vance" already there. */
const mostTelling = (a: Entry, b: Entry): number =>
  (b.name.given?.length ?? 0) - (a.name.given?.length ?? 0) || compare(a.slug, b.slug) || compare(a.key, b.key);

function join(groups: Group[], entry: Entry, group: Group | undefined): void {
  if (group) group.entries.push(entry);
  else groups.push({ entries: [entry] });
}

/** Whom one article tells apart are two people; and a man is no woman. */
const couldHold = (group: Group, entry: Entry): boolean =>
  group.entries.every(
    ({ article, gender }) => article !== entry.article && (!entry.gender || !gender || gender === entry.gender),
  );

/** The group that bears the entry's full name; one that merely could, where it is the only one. */
function sameFullName(groups: readonly Group[], entry: Entry): Group | undefined {
  const could = groups.filter(
    (group) => couldHold(group, entry) && group.entries.every(({ name }) => compatible(name, entry.name)),
  );
  return (
    could.find((group) => group.entries.some(({ name }) => name.given === entry.name.given)) ??
    (could.length === 1 ? could[0] : undefined)
  );
}

/** The group that shares most roles and companions with an entry that has only a surname, if it shares any and more than the next. */
function mostAlike(groups: readonly Group[], entry: Entry): Group | undefined {
  let best: Group | undefined;
  let most = 0;
  let tied = false;
  for (const group of groups) {
    if (!couldHold(group, entry)) continue;
    const shared = Math.max(0, ...group.entries.map((other) => sharedWith(other, entry)));
    if (shared > most) [best, most, tied] = [group, shared, false];
    else if (shared === most) tied = true;
  }
  return tied ? undefined : best;
}

const sharedWith = (a: Entry, b: Entry): number => count(a.roleWords, b.roleWords) + count(a.companions, b.companions);

function count(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const each of b) if (a.has(each)) shared++;
  return shared;
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
