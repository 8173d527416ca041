import type { Cast, Mention, Person, Quote, Role, Span } from '../../article';
import { withoutOverlaps } from '../../article/people';
import { byStart, findContaining } from '../../article/span';
import { visibleText } from '../../article/visibleText';
import {
  type NotTheSamePerson,
  type PersonCorrection,
  type SamePerson,
  subjectOf,
  type Words,
  wordsKey,
} from './correction';
import { findWords } from './places';

/** A cast that is as the reader says, in the order in which she said it. `text` is the article as it is seen. */
export function correctPeople(text: string, found: Cast, corrections: readonly PersonCorrection[]): Cast {
  if (corrections.length === 0) return found;
  const cast = new CorrectedCast(text, found);
  const places = corrections.flatMap((each) =>
    each.kind === 'samePerson' ? [each.place, each.other.place] : each.place,
  );
  const mentions = findWords(text, cast.mentions(), places);
  for (const correction of corrections) {
    const mention = mentions.get(wordsKey(correction.place));
    if (!mention) continue;
    switch (correction.kind) {
      case 'notAPerson':
        cast.remove(mention);
        break;
      case 'notTheSamePerson':
        if (correction.value === 'mention') cast.part(mention);
        break;
      case 'samePerson':
        cast.join(mention, mentions.get(wordsKey(correction.other.place)));
        break;
      case 'personName':
        cast.rename(mention, correction.value);
        break;
    }
  }
  return cast.result();
}

/** How somebody of an article is tied to people of others, as the reader says. */
export interface Tie {
  /** Whoever has one of these as well is the same person. */
  readonly with: readonly string[];
  /** Nobody is the same but who is tied. */
  readonly isApart: boolean;
}

/** By the ids of people in a corrected analysis. `path` is what the corpus names the article by. */
export function tiesOf(
  path: string,
  text: string,
  people: readonly Person[],
  corrections: readonly PersonCorrection[],
): ReadonlyMap<string, Tie> {
  const ties = new Map<string, Tie>();
  const tying = corrections.flatMap((each) => endAt(path, each));
  if (tying.length === 0) return ties;
  const names = people.flatMap((person) =>
    person.mentions.flatMap((mention) => (mention.kind === 'name' ? { ...mention, person } : [])),
  );
  const found = findWords(
    text,
    names,
    tying.map(({ place }) => place),
  );
  const partedNames = new Map<Person, number>();
  for (const { each, place } of tying) {
    const person = found.get(wordsKey(place))?.person;
    if (!person) continue;
    const { with: others, isApart } = ties.get(person.id) ?? { with: [], isApart: false };
    if (each.kind === 'samePerson') ties.set(person.id, { with: [...others, subjectOf(each)], isApart });
    else if (each.value === 'article') ties.set(person.id, { with: others, isApart: true });
    else partedNames.set(person, (partedNames.get(person) ?? 0) + 1);
  }
  for (const [person, count] of partedNames) {
    if (count < person.mentions.filter(({ kind }) => kind === 'name').length) continue;
    ties.set(person.id, { with: ties.get(person.id)?.with ?? [], isApart: true });
  }
  return ties;
}

interface End {
  readonly each: NotTheSamePerson | SamePerson;
  readonly place: Words;
}

/** What is said of people of this article and of others, with where that is here. */
function endAt(path: string, correction: PersonCorrection): End[] {
  if (correction.kind === 'notTheSamePerson') return [{ each: correction, place: correction.place }];
  if (correction.kind !== 'samePerson' || isWithinOne(correction)) return [];
  const { article, place, other } = correction;
  return [{ each: correction, place: article.file === path ? place : other.place }];
}

const isWithinOne = ({ article, other }: SamePerson): boolean => article.file === other.article.file;

/** Somebody, while it is corrected who is who. */
interface Character {
  name: string;
  /** The reader gave the name. */
  isRenamed: boolean;
  readonly aliases: Set<string>;
  roles: Role[];
  readonly byline: boolean;
  gender: Person['gender'];
  mentions: Mention[];
  quotes: Quote[];
}

class CorrectedCast {
  readonly #text: string;
  readonly #quotes: readonly Quote[];
  readonly #characters = new Set<Character>();
  readonly #bearers = new Map<Mention, Character>();

  constructor(text: string, { people, quotes }: Cast) {
    this.#text = text;
    this.#quotes = quotes;
    const byId = new Map<string, Character>();
    for (const { id, ...person } of people) {
      const character = {
        ...person,
        isRenamed: false,
        aliases: new Set(person.aliases),
        roles: [...person.roles],
        mentions: [...person.mentions],
        quotes: [],
      };
      byId.set(id, character);
      this.#add(character);
    }
    for (const quote of quotes) byId.get(quote.speaker ?? '')?.quotes.push(quote);
  }

  mentions(): Iterable<Mention> {
    return this.#bearers.keys();
  }

  remove(mention: Mention): void {
    const character = this.#bearers.get(mention);
    if (!character) return;
    this.#characters.delete(character);
    for (const each of character.mentions) this.#bearers.delete(each);
  }

  rename(mention: Mention, name: string): void {
    const character = this.#bearers.get(mention);
    if (!character) return;
    character.aliases.add(character.name);
    character.name = name;
    character.isRenamed = true;
  }

  /** A name becomes somebody of its own, and any other mention nobody's. */
  part(mention: Mention): void {
    const character = this.#bearers.get(mention);
    if (!character) return;
    if (mention.kind !== 'name') {
      this.#take(character, mention);
      return;
    }
    if (character.mentions.filter(({ kind }) => kind === 'name').length < 2) return;
    const taken = this.#take(character, mention);
    this.#add({
      name: this.#words(mention),
      isRenamed: false,
      aliases: new Set(),
      byline: character.byline,
      gender: null,
      ...taken,
    });
  }

  /** Two who are named are one; a pronoun or description means the other. */
  join(mention: Mention, other: Mention | undefined): void {
    const from = this.#bearers.get(mention);
    const to = other && this.#bearers.get(other);
    if (!from || !to || from === to) return;
    if (mention.kind === 'name') this.#merge(from, to);
    else this.#give(this.#take(from, mention), to);
  }

  result(): Cast {
    const speakers = new Map<Quote, string>();
    const inOrder = Array.from(this.#characters, (character) => ({
      ...character,
      mentions: withoutOverlaps(character.mentions.sort(byStart)),
    })).sort((a, b) => firstOf(a) - firstOf(b));
    const people = inOrder.map(({ isRenamed: _, quotes, ...person }, index) => {
      const id = `p${index + 1}`;
      for (const quote of quotes) speakers.set(quote, id);
      const aliases = [...person.aliases].filter((alias) => alias !== person.name);
      return { ...person, id, aliases, roles: distinct(person.roles) };
    });
    return { people, quotes: this.#quotes.map((quote) => ({ ...quote, speaker: speakers.get(quote) ?? null })) };
  }

  #add(character: Character): void {
    this.#characters.add(character);
    for (const mention of character.mentions) this.#bearers.set(mention, character);
  }

  #merge(a: Character, b: Character): void {
    const [lesser, greater] = a.mentions.length < b.mentions.length ? [a, b] : [b, a];
    for (const name of [greater.name, lesser.name, ...lesser.aliases]) greater.aliases.add(name);
    const isGreater = greater.isRenamed || (!lesser.isRenamed && greater.name.length >= lesser.name.length);
    greater.name = isGreater ? greater.name : lesser.name;
    greater.isRenamed ||= lesser.isRenamed;
    greater.gender ??= lesser.gender;
    this.#characters.delete(lesser);
    this.#give(lesser, greater);
  }

  #give({ mentions, roles, quotes }: Belongings, to: Character): void {
    to.roles.push(...roles);
    to.mentions.push(...mentions);
    to.quotes.push(...quotes);
    for (const mention of mentions) this.#bearers.set(mention, to);
  }

  /** Takes a mention from somebody, with what hangs from it: the roles beside it, and the quotations that it says. */
  #take(character: Character, mention: Mention): Belongings {
    const mentions = character.mentions.sort(byStart);
    const said = character.quotes.sort(byStart);
    const around = mentions.filter((each) => each === mention || !findContaining(said, each));
    const hangs = (span: Span): boolean => nearest(around, span) === mention;
    const quotes = said.filter(hangs);
    const goes = (each: Mention): boolean =>
      each === mention || (each.kind === 'pronoun' && findContaining(quotes, each) !== undefined);
    const taken = mentions.filter(goes);
    const roles = character.roles.filter(hangs);
    const left = new Set<Span>([...taken, ...quotes, ...roles]);
    character.mentions = mentions.filter((each) => !left.has(each));
    character.roles = character.roles.filter((each) => !left.has(each));
    character.quotes = said.filter((each) => !left.has(each));
    for (const each of taken) this.#bearers.delete(each);
    if (character.mentions.length === 0) this.#characters.delete(character);
    this.#forgetNames(character);
    return { mentions: taken, roles, quotes };
  }

  /** Names go that the article does not give this one any more. */
  #forgetNames(character: Character): void {
    const names = character.mentions.filter(({ kind }) => kind === 'name').map((mention) => this.#words(mention));
    const isGiven = (name: string): boolean => name.startsWith('@') || names.some((each) => name.endsWith(each));
    for (const alias of character.aliases) if (!isGiven(alias)) character.aliases.delete(alias);
    if (character.isRenamed || isGiven(character.name)) return;
    const [fullest = character.name] = names.toSorted((a, b) => b.length - a.length);
    character.name = fullest;
  }

  #words({ start, end }: Span): string {
    return visibleText(this.#text.slice(start, end)).replace(/\s+/g, ' ');
  }
}

type Belongings = Pick<Character, 'mentions' | 'roles' | 'quotes'>;

const firstOf = ({ mentions: [first] }: Pick<Character, 'mentions'>): number => first?.start ?? Number.MAX_SAFE_INTEGER;

/** Each role once, by its words. */
const distinct = (roles: readonly Role[]): Role[] => {
  const seen = new Set<string>();
  return roles.toSorted(byStart).filter(({ text }) => !seen.has(text.toLowerCase()) && seen.add(text.toLowerCase()));
};

/** Of several spans in order, apart from each other, the one with the fewest characters between it and another. */
function nearest<Item extends Span>(spans: readonly Item[], { start, end }: Span): Item | undefined {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const [before, after] = [spans[low - 1], spans[low]];
  if (!before || !after) return before ?? after;
  return after.start - end < start - before.end ? after : before;
}
