import type { Person } from '../../article/analysis';
import { type PersonName, parseName } from '../../article/people';

/** One person of one article, as far as telling them apart from namesakes needs. */
export interface Entry {
  /** Sorts entries; of no other meaning. */
  readonly key: string;
  readonly article: string;
  /** What {@link slugOf} makes of the family name ends with: people with different ones are never compared. */
  readonly family: string;
  readonly name: PersonName;
  /** "elon-musk" */
  readonly slug: string;
  readonly gender: Person['gender'];
  /** Words of the person's roles. */
  readonly roleWords: ReadonlySet<string>;
  /** Slugs of the full names of the others in the article. */
  readonly companions: ReadonlySet<string>;
}

const COMMON_ROLE_WORDS = 3;

/** Lower-case words joined by hyphens, without accents: "Beyoncé Knowles-Carter" is "beyonce-knowles-carter". */
export const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '') || 'unnamed';

export function entryOf(article: string, person: Person, people: readonly Person[]): Entry {
  const name = parseName(person.name.split(/\s+/));
  const family = slugOf(name.family).split('-').at(-1) ?? '';
  return {
    key: `${person.id} ${article}`,
    article,
    family,
    name,
    slug: slugOf(person.name),
    gender: person.gender,
    roleWords: new Set(
      person.roles
        .flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
        .filter((word) => word.length > COMMON_ROLE_WORDS),
    ),
    companions: new Set(
      people
        .filter((other) => other !== person && !other.byline && other.name.includes(' '))
        .map((other) => slugOf(other.name)),
    ),
  };
}
