import type { Cast, Mention, Person, Quote, Role, Span } from '../../article';
import { groupBy } from '../../article/groupBy';
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
  /** Something that was taken for a mention is none. */
  hasLost: boolean;
  readonly aliases: Set<string>;
  readonly byline: boolean;
  gender: Person['gender'];
  readonly mentions: Set<Mention>;
  /** How many of the mentions are names. */
  names: number;
}

/** What goes with a mention to whomever it means: the roles beside it, the quotations that it says, and "I" in these. */
interface Belongings {
  readonly roles: Role[];
  readonly quotes: Quote[];
  readonly mentions: Mention[];
}

/** Each correction costs what it moves; of two who become one the lesser is moved. */
class CorrectedCast {
  readonly #text: string;
  readonly #quotes: readonly Quote[];
  readonly #characters = new Set<Character>();
  readonly #bearers = new Map<Mention, Character>();
  readonly #belongings = new Map<Mention, Belongings>();

  constructor(text: string, { people, quotes }: Cast) {
    this.#text = text;
    this.#quotes = quotes;
    const said = groupBy(quotes, ({ speaker }) => speaker);
    for (const person of people) {
      const { name, aliases, byline, gender, mentions } = person;
      this.#add({ name, byline, gender, aliases: new Set(aliases) }, mentions);
      this.#hang(person, said.get(person.id) ?? []);
    }
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
    if (!character.isRenamed) character.aliases.add(character.name);
    character.name = name;
    character.isRenamed = true;
  }

  /** A name becomes somebody of its own, and any other mention nobody's. */
  part(mention: Mention): void {
    const character = this.#bearers.get(mention);
    if (!character || (mention.kind === 'name' && character.names < 2)) return;
    const taken = this.#take(character, mention);
    const { byline } = character;
    if (mention.kind === 'name')
      this.#add({ name: this.#words(mention), byline, gender: null, aliases: new Set() }, taken);
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
    const inOrder = Array.from(this.#characters, (character) => ({
      ...(character.hasLost ? this.#named(character) : character),
      mentions: [...character.mentions].sort(byStart),
    })).sort((a, b) => firstOf(a) - firstOf(b));
    const speakers = new Map<Quote, string>();
    const people = inOrder.map(({ name, aliases, gender, byline, mentions }, index): Person => {
      const id = `p${index + 1}`;
      const belongings = mentions.flatMap((mention) => this.#belongings.get(mention) ?? []);
      for (const quote of belongings.flatMap(({ quotes }) => quotes)) speakers.set(quote, id);
      return {
        name,
        aliases: [...aliases].filter((alias) => alias !== name),
        roles: distinct(belongings.flatMap(({ roles }) => roles)),
        gender,
        id,
        byline,
        mentions: withoutOverlaps(mentions),
      };
    });
    return { people, quotes: this.#quotes.map((quote) => ({ ...quote, speaker: speakers.get(quote) ?? null })) };
  }

  #add(person: Pick<Character, 'name' | 'aliases' | 'byline' | 'gender'>, mentions: readonly Mention[]): void {
    const character = { ...person, isRenamed: false, hasLost: false, mentions: new Set<Mention>(), names: 0 };
    this.#characters.add(character);
    this.#give(mentions, character);
  }

  /** Each role and quotation from the mention that stands next to it, outside of what the person says. */
  #hang({ mentions, roles }: Person, quotes: readonly Quote[]): void {
    const outside = mentions.filter((mention) => !findContaining(quotes, mention));
    const around = outside.length > 0 ? outside : mentions;
    const belongingsBeside = (span: Span): Belongings => {
      const mention = nearest(around, span);
      const belongings = (mention && this.#belongings.get(mention)) ?? { roles: [], quotes: [], mentions: [] };
      if (mention) this.#belongings.set(mention, belongings);
      return belongings;
    };
    for (const role of roles) belongingsBeside(role).roles.push(role);
    for (const quote of quotes) belongingsBeside(quote).quotes.push(quote);
    for (const mention of mentions) {
      const quote = mention.kind === 'pronoun' ? findContaining(quotes, mention) : undefined;
      if (quote && outside.length > 0) belongingsBeside(quote).mentions.push(mention);
    }
  }

  #merge(a: Character, b: Character): void {
    const [lesser, greater] = a.mentions.size < b.mentions.size ? [a, b] : [b, a];
    for (const { name, isRenamed } of [greater, lesser]) if (!isRenamed) greater.aliases.add(name);
    for (const alias of lesser.aliases) greater.aliases.add(alias);
    const isGreater = greater.isRenamed || (!lesser.isRenamed && greater.name.length >= lesser.name.length);
    if (!isGreater) greater.name = lesser.name;
    greater.isRenamed ||= lesser.isRenamed;
    greater.hasLost ||= lesser.hasLost;
    greater.gender ??= lesser.gender;
    this.#characters.delete(lesser);
    this.#give(lesser.mentions, greater);
  }

  #give(mentions: Iterable<Mention>, to: Character): void {
    for (const mention of mentions) {
      this.#bearers.set(mention, to);
      to.mentions.add(mention);
      if (mention.kind === 'name') to.names++;
    }
  }

  /** @returns the mention, and those that go with it. */
  #take(character: Character, mention: Mention): Mention[] {
    const beside = this.#belongings.get(mention)?.mentions ?? [];
    const taken = [mention, ...beside.filter((each) => this.#bearers.get(each) === character)];
    for (const each of taken) {
      this.#bearers.delete(each);
      character.mentions.delete(each);
      if (each.kind === 'name') character.names--;
    }
    character.hasLost = true;
    if (character.mentions.size === 0) this.#characters.delete(character);
    return taken;
  }

  /** Without names that the article does not give this one any more. */
  #named(character: Character): Character {
    const mentions = [...character.mentions].filter(({ kind }) => kind === 'name');
    const names = [...new Set(mentions.map((mention) => this.#words(mention)))];
    const isGiven = (name: string): boolean => name.startsWith('@') || names.some((each) => name.endsWith(each));
    const aliases = new Set([...character.aliases].filter(isGiven));
    if (character.isRenamed || isGiven(character.name)) return { ...character, aliases };
    const [fullest = character.name] = names.toSorted((a, b) => b.length - a.length);
    return { ...character, aliases, name: fullest };
  }

  #words({ start, end }: Span): string {
    return visibleText(this.#text.slice(start, end)).replace(/\s+/g, ' ');
  }
}

const firstOf = ({ mentions: [first] }: Pick<Person, 'mentions'>): number => first?.start ?? Number.MAX_SAFE_INTEGER;

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
