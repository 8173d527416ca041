import type { Mention, Person } from '../analysis';
import type { ParsedSentence } from '../language';
import { isFamilyFirst, isGivenName, parseName } from '../people';

/** A person at a token, with the mention that covers it. */
export interface Reference {
  readonly person: Person;
  readonly mention: Mention;
}

const words = (name: string) => name.split(/\s+/);

/** How often each form of the name stands in the text. */
function countForms(person: Person, text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { start, end, kind } of person.mentions) {
    if (kind !== 'name') continue;
    const form = text.slice(start, end).replace(/\s+/g, ' ');
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  return counts;
}

/** The form by which the article mostly calls a person after introducing them, or the family name. */
function shortForm(person: Person, text: string): string {
  const full = words(person.name);
  let best = isKnownPerson(person, full) ? familyName(full) : person.name;
  let bestCount = 0;
  for (const [form, count] of countForms(person, text)) {
    const isPart = words(form).length < full.length && words(form).every((word) => full.includes(word));
    if (isPart && count > bestCount) [best, bestCount] = [form, count];
  }
  return best;
}

/** What has no given name or gender may be no person, but a company or a place, which have no family name. */
const isKnownPerson = ({ gender }: Person, [first = '']: readonly string[]): boolean =>
  gender !== null || INITIALS.test(first) || isGivenName(first);

const INITIALS = /^(?:\p{Lu}\.?){1,3}$/u;

/** The last name with its particles ("bin Salman"); the whole name where the family name may come first. */
function familyName(full: readonly string[]): string {
  if (isFamilyFirst(full[0] ?? '')) return full.join(' ');
  const { given, parts } = parseName(full);
  return full.slice(given === null ? 0 : parts.length - 1).join(' ');
}

/** The people of an article, found by where they are mentioned, and the short names that labels give them. */
export class PeopleIndex {
  readonly #references: Reference[];
  readonly #shortNames: ReadonlyMap<Person, string>;
  readonly #byId: ReadonlyMap<string, Person>;

  constructor(people: readonly Person[], text: string) {
    const reportedOn = people.filter((person) => !person.byline);
    this.#references = reportedOn
      .flatMap((person) => person.mentions.map((mention) => ({ person, mention })))
      .sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end);
    this.#byId = new Map(people.map((person) => [person.id, person]));
    const forms = reportedOn.map((person) => [person, shortForm(person, text)] as const);
    const uses = new Map<string, number>();
    for (const [person, form] of forms)
      for (const name of new Set([form, familyName(words(person.name))])) uses.set(name, (uses.get(name) ?? 0) + 1);
    this.#shortNames = new Map(forms.map(([person, form]) => [person, uses.get(form) === 1 ? form : person.name]));
  }

  /** What a label calls the person: short, and never what another person of the article is called too. */
  shortName(person: Person): string {
    return this.#shortNames.get(person) ?? person.name;
  }

  byId(id: string | null): Person | null {
    return (id !== null && this.#byId.get(id)) || null;
  }

  /** For each token of the sentence the innermost mention around it, or null. */
  ofSentence(sentence: ParsedSentence): (Reference | null)[] {
    const from = this.#firstFrom(sentence.start);
    if ((this.#references[from]?.mention.start ?? sentence.end) >= sentence.end) return [];
    const found: (Reference | null)[] = sentence.tokens.map(() => null);
    let token = 0;
    for (let i = from; i < this.#references.length; i++) {
      const reference = this.#references[i];
      if (!reference || reference.mention.start >= sentence.end) break;
      while (token < found.length && (sentence.tokens[token]?.end ?? 0) <= reference.mention.start) token++;
      for (let t = token; t < found.length && (sentence.tokens[t]?.start ?? 0) < reference.mention.end; t++) {
        const outer = found[t]?.mention;
        if (!outer || outer.end - outer.start >= reference.mention.end - reference.mention.start) found[t] = reference;
      }
    }
    return found;
  }

  #firstFrom(offset: number): number {
    let low = 0;
    let high = this.#references.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#references[middle]?.mention.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
