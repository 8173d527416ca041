import type { Role } from '../analysis';
import { type Gender, genderOfGivenName } from './gender';
import type { Kinship } from './kinship';
import type { NameMention } from './names';
import { isFamilyFirst } from './names/lexicon';
import { compatible, type PersonName, parseName } from './personName';

/** Somebody whom the article names, with all that is found out about them. */
export interface Character {
  /** The fullest form given. */
  name: PersonName;
  readonly names: NameMention[];
  /** Only from what the text says. */
  gender: Gender | null;
  readonly roles: Role[];
  /** Head nouns of the roles, lower case: "president". */
  readonly nouns: Set<string>;
  /** All words of the roles, lower case. */
  readonly roleWords: Set<string>;
  readonly handles: Set<string>;
}

/** What is known of a mention from where it stands. */
export interface Evidence {
  readonly gender: Gender | null;
  /** The office before the name, lower case ("vice president"); null where there is none or only an honorific. */
  readonly office: string | null;
  /** Introduced as somebody's relative. */
  readonly kinship: Kinship | null;
  /** Behind a title like "Sir", which a given name follows. */
  readonly standsBeforeGiven: boolean;
  readonly inHeadline: boolean;
  readonly isSubject: boolean;
  /** "the younger Mr. Quill" */
  readonly isYounger: boolean;
}

/** Every name mention's character: full names find each other first, surnames behind an office then join them, and bare ones last. */
export function castOf(
  mentions: readonly NameMention[],
  evidenceOf: (mention: NameMention) => Evidence,
): Map<NameMention, Character> {
  const parsed = mentions
    .map((mention) => ({ mention, name: parseName(mention.words), evidence: evidenceOf(mention) }))
    .sort((a, b) => a.mention.start - b.mention.start);
  const cast = new Cast(parsed);
  for (const each of parsed) if (each.name.given) cast.joinFull(each);
  const short = parsed.filter(({ name }) => !name.given);
  for (const each of short) if (each.evidence.office) cast.joinShort(each);
  for (const each of short) if (!each.evidence.office) cast.joinShort(each);
  return cast.members;
}

interface Named {
  readonly mention: NameMention;
  readonly name: PersonName;
  readonly evidence: Evidence;
}

/** What tells namesakes apart. */
interface Traits {
  /** Every full form of the name. */
  readonly forms: Set<string>;
  readonly offices: Set<string>;
  /** Where the name first stands in full or with an office. */
  readonly introduced: number;
  /** Where names stand, in a list for each time that the text is gone through, in order. */
  readonly places: number[][];
  isRelative: boolean;
  /** A relative who may have the other's given name. */
  isNamesake: boolean;
}

class Cast {
  readonly members = new Map<NameMention, Character>();
  readonly #byFamily = new Map<string, Character[]>();
  readonly #byPart = new Map<string, Character[]>();
  readonly #traits = new Map<Character, Traits>();
  /** How those are related who are introduced as relatives, by the form of the name. */
  readonly #kinships = new Map<string, Kinship>();
  /** Who is first called by a surname alone. */
  readonly #established = new Map<string, Character>();
  readonly #subjects = new Set<NameMention>();

  constructor(names: readonly Named[]) {
    for (const { mention, name, evidence } of names) {
      if (evidence.isSubject) this.#subjects.add(mention);
      if (evidence.kinship) this.#kinships.set(formOf(name), evidence.kinship);
    }
  }

  joinFull(named: Named): void {
    const { name, evidence } = named;
    const form = formOf(name);
    const possible = (this.#byFamily.get(name.family)?.slice(-MAX_NAMESAKES) ?? []).filter(
      (each) => agree(each, evidence.gender) && compatible(each.name, name) && !this.#areNamesakes(each, form),
    );
    const known = possible.find((each) => this.#traits.get(each)?.forms.has(form)) ?? possible[0];
    const character = known ?? this.#create(named);
    this.#add(character, named);
    const traits = this.#traits.get(character);
    if (!traits) return;
    traits.forms.add(form);
    traits.isRelative ||= this.#kinships.has(form) || this.#kinships.has(`${name.given} `);
    traits.isNamesake ||= this.#kinships.get(form) === 'namesake';
  }

  joinShort(named: Named): void {
    const { name, evidence } = named;
    const { gender, office } = evidence;
    const able = (list: readonly Character[] = []): readonly Character[] =>
      list.slice(-MAX_NAMESAKES).filter((each) => agree(each, gender));
    const family = able(this.#byFamily.get(name.family));
    const isOpen = !name.suffix && (!gender || evidence.standsBeforeGiven || isFamilyFirst(name.family));
    const found = family.length > 0 || !isOpen ? family : able(this.#byPart.get(name.family));
    const character = (office ? this.#inOffice(found, named, office) : this.#bare(found, named)) ?? this.#create(named);
    this.#add(character, named);
    if (!evidence.office && !this.#established.has(name.family)) this.#established.set(name.family, character);
  }

  /** "President Quill": who has the office, or else nobody who is only the president's relative. */
  #inOffice(found: readonly Character[], { mention, evidence }: Named, office: string): Character | undefined {
    const holders = found.filter((each) => this.#traits.get(each)?.offices.has(office));
    if (holders.length > 0) return this.#nearest(holders, mention);
    if (!evidence.inHeadline)
      for (const each of found) if (each.name.suffix && this.#isAhead(each, mention)) this.#relate(each);
    return this.#nearest(
      found.filter((each) => !this.#isRelative(each)),
      mention,
    );
  }

  /** "Quill", as several may be called: who has been called so, unless another has just been the topic under the full name. */
  #bare(found: readonly Character[], { mention, name, evidence }: Named): Character | undefined {
    if (!evidence.inHeadline && found.every((each) => this.#isRelative(each) && this.#isAhead(each, mention)))
      return undefined;
    if (found.length < 2) return found[0];
    const bySuffix = name.suffix ? found.filter((each) => each.name.suffix === name.suffix) : [];
    if (bySuffix.length > 0) return this.#nearest(bySuffix, mention);
    const younger = evidence.isYounger ? found.filter((each) => this.#isRelative(each)) : [];
    if (younger.length > 0) return this.#nearest(younger, mention);
    const introduced = found.filter((each) => !this.#isAhead(each, mention));
    const possible = introduced.length > 0 ? introduced : found;
    const established = possible.find((each) => this.#established.get(name.family) === each);
    const latest = this.#nearest(possible, mention);
    if (!latest || latest === established) return latest;
    const isTopic = this.#isTopic(latest, mention);
    if (established) return isTopic && !this.#isRelative(latest) ? latest : established;
    if (isTopic) return latest;
    const own = possible.filter((each) => !this.#isRelative(each));
    const likely = own.filter((each) => evidence.gender && likelyGender(each) === evidence.gender);
    return this.#nearest([likely, own, possible].find(({ length }) => length > 0) ?? [], mention);
  }

  /** Has somebody just been the subject under the full name? */
  #isTopic(character: Character, { start, sentence }: NameMention): boolean {
    const last = character.names.findLast((each) => each.start < start);
    return last !== undefined && this.#subjects.has(last) && sentence - last.sentence <= TOPIC_REACH;
  }

  /** Of several with that name the one named last before the mention, or else the first after it. */
  #nearest(characters: readonly Character[], { start }: NameMention): Character | undefined {
    if (characters.length < 2) return characters[0];
    let best: Character | undefined;
    let bestDistance = Number.POSITIVE_INFINITY;
    for (const character of characters) {
      for (const places of this.#traits.get(character)?.places ?? []) {
        const distance = distanceFrom(start, places);
        if (distance < bestDistance) [best, bestDistance] = [character, distance];
      }
    }
    return best;
  }

  #isRelative(character: Character): boolean {
    return this.#traits.get(character)?.isRelative ?? false;
  }

  #isAhead(character: Character, { start }: NameMention): boolean {
    return (this.#traits.get(character)?.introduced ?? 0) > start;
  }

  #relate(character: Character): void {
    const traits = this.#traits.get(character);
    if (traits) traits.isRelative = true;
  }

  /** "his father, Tom Quill," is not Tom Quill Jr. */
  #areNamesakes(character: Character, form: string): boolean {
    const traits = this.#traits.get(character);
    const given = character.name.given ?? '';
    if (!traits || traits.forms.has(form) || !form.startsWith(`${given} `)) return false;
    return (this.#kinships.get(form) === 'namesake') !== traits.isNamesake;
  }

  #create({ mention, name }: Named): Character {
    const character: Character = {
      name,
      names: [],
      gender: null,
      roles: [],
      nouns: new Set(),
      roleWords: new Set(),
      handles: new Set(),
    };
    this.#traits.set(character, {
      forms: new Set(),
      offices: new Set(),
      introduced: mention.start,
      places: [],
      isRelative: false,
      isNamesake: false,
    });
    push(this.#byFamily, name.family, character);
    for (const part of new Set(name.parts)) if (part !== name.family) push(this.#byPart, part, character);
    return character;
  }

  #add(character: Character, { mention, name, evidence }: Named): void {
    if (name.parts.length > character.name.parts.length) character.name = name;
    character.gender ??= evidence.gender;
    character.names.push(mention);
    const traits = this.#traits.get(character);
    if (evidence.office) traits?.offices.add(evidence.office);
    const places = traits?.places.at(-1);
    if (places && (places.at(-1) ?? 0) <= mention.start) places.push(mention.start);
    else traits?.places.push([mention.start]);
    this.members.set(mention, character);
  }
}

/** Sentences for which the subject of one stays the topic. */
const TOPIC_REACH = 2;

const formOf = ({ parts, suffix }: PersonName): string => [...parts, suffix ?? ''].join(' ');

/** Of more people with one surname only the latest are told apart, so that no article takes quadratic time. */
const MAX_NAMESAKES = 50;

/** What the text says of somebody's gender, or else what the given name does. */
const likelyGender = ({ gender, name }: Character): Gender | null => gender ?? genderOfGivenName(name.given);

const agree = (character: Character, gender: Gender | null): boolean => {
  const likely = likelyGender(character);
  return !gender || !likely || likely === gender;
};

/** How far the last of some places before `start` is, or else the first behind it, which counts as farther than any before. */
function distanceFrom(start: number, places: readonly number[]): number {
  const next = firstFrom(places, start);
  const [before, behind] = [places[next - 1], places[next]];
  if (before !== undefined) return start - before;
  return behind === undefined ? Number.POSITIVE_INFINITY : BEHIND + behind - start;
}

/** Longer than any text. */
const BEHIND = 1e9;

/** Index of the first of numbers in order that is no less. */
function firstFrom(numbers: readonly number[], least: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
