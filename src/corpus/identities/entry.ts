import type { Person, Role } from '../../article/analysis';
import { type PersonName, parseName } from '../../article/people';

/** As much of a person as identities need. */
export interface NamedPerson extends Pick<Person, 'id' | 'name' | 'gender' | 'byline'> {
  readonly roles: readonly Pick<Role, 'text'>[];
  /** "elon-musk" */
  readonly slug: string;
  /** What the slug of the family name ends with: people with different ones are never compared. */
  readonly family: string;
}

/** The slug of a name without a letter or digit. */
export const UNNAMED = 'unnamed';

const COMMON_ROLE_WORDS = 3;
const WORD = /[\p{L}\p{N}]+/gu;

/** Lower-case words joined by hyphens, without accents: "Beyoncé Knowles-Carter" is "beyonce-knowles-carter". */
export const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '') || UNNAMED;

export function namedPerson({ id, name, gender, byline, roles }: Person): NamedPerson {
  const family =
    slugOf(parseName(name.split(/\s+/)).family)
      .split('-')
      .at(-1) ?? '';
  return { id, name, gender, byline, roles, slug: slugOf(name), family };
}

/** One person of one article, as far as telling them apart from namesakes needs. */
export class Entry {
  readonly article: string;
  readonly person: NamedPerson;
  /** The same as nobody else. */
  readonly isApart: boolean;
  readonly #people: readonly NamedPerson[];
  #name: PersonName | undefined;

  /** @param people everybody in the article. */
  constructor(article: string, person: NamedPerson, people: readonly NamedPerson[], isApart = false) {
    this.article = article;
    this.person = person;
    this.isApart = isApart;
    this.#people = people;
  }

  get slug(): string {
    return this.person.slug;
  }

  get gender(): Person['gender'] {
    return this.person.gender;
  }

  get name(): PersonName {
    this.#name ??= nameOf(this.person.name);
    return this.#name;
  }

  /** Words of the person's roles, and slugs of the full names of the others in the article, which have a hyphen. */
  get description(): ReadonlySet<string> {
    const words = new Set<string>();
    for (const { text } of this.person.roles) {
      for (const word of text.toLowerCase().match(WORD) ?? []) if (word.length > COMMON_ROLE_WORDS) words.add(word);
    }
    for (const other of this.#people) {
      if (other !== this.person && !other.byline && other.name.includes(' ')) words.add(other.slug);
    }
    return words;
  }
}

/** Names taken apart that are remembered at a time: the same people are in many articles. */
const REMEMBERED_NAMES = 10_000;

const remembered = new Map<string, PersonName>();

function nameOf(name: string): PersonName {
  const known = remembered.get(name);
  if (known) return known;
  const parsed = parseName(name.split(/\s+/));
  if (remembered.size >= REMEMBERED_NAMES) remembered.clear();
  remembered.set(name, parsed);
  return parsed;
}
