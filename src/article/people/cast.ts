import type { Role } from '../analysis';
import { type Gender, genderOfGivenName } from './gender';
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

/** Every name mention's character; `standsBeforeGiven` tells titles like "Sir", which a given name follows; full names find each other first, bare surnames and given names then join them. */
export function castOf(
  mentions: readonly NameMention[],
  genderOf: (mention: NameMention) => Gender | null,
  standsBeforeGiven: (mention: NameMention) => boolean,
): Map<NameMention, Character> {
  const cast = new Cast(genderOf, standsBeforeGiven);
  const parsed = mentions.map((mention) => ({ mention, name: parseName(mention.words) }));
  for (const { mention, name } of parsed) if (name.given) cast.joinFull(mention, name);
  for (const { mention, name } of parsed) if (!name.given) cast.joinShort(mention, name);
  return cast.members;
}

class Cast {
  readonly members = new Map<NameMention, Character>();
  readonly #byFamily = new Map<string, Character[]>();
  readonly #byPart = new Map<string, Character[]>();
  readonly #genderOf: (mention: NameMention) => Gender | null;
  readonly #standsBeforeGiven: (mention: NameMention) => boolean;

  constructor(genderOf: (mention: NameMention) => Gender | null, standsBeforeGiven: (mention: NameMention) => boolean) {
    this.#genderOf = genderOf;
    this.#standsBeforeGiven = standsBeforeGiven;
  }

  joinFull(mention: NameMention, name: PersonName): void {
    const gender = this.#genderOf(mention);
    const namesakes = this.#byFamily.get(name.family)?.slice(-MAX_NAMESAKES) ?? [];
    const known = namesakes.find((each) => agree(each, gender) && compatible(each.name, name));
    this.#add(known ?? this.#create(name), mention, name, gender);
  }

  joinShort(mention: NameMention, name: PersonName): void {
    const gender = this.#genderOf(mention);
    const able = (list: readonly Character[] = []): readonly Character[] => {
      const possible = list.slice(-MAX_NAMESAKES).filter((each) => agree(each, gender));
      const sure = gender ? possible.filter((each) => likelyGender(each) === gender) : [];
      return sure.length > 0 ? sure : possible;
    };
    const family = able(this.#byFamily.get(name.family));
    const isOpen = !gender || this.#standsBeforeGiven(mention) || isFamilyFirst(name.family);
    const found = family.length > 0 || !isOpen ? family : able(this.#byPart.get(name.family));
    this.#add(nearest(found, mention) ?? this.#create(name), mention, name, gender);
  }

  #create(name: PersonName): Character {
    const character: Character = {
      name,
      names: [],
      gender: null,
      roles: [],
      nouns: new Set(),
      roleWords: new Set(),
      handles: new Set(),
    };
    push(this.#byFamily, name.family, character);
    for (const part of new Set(name.parts)) if (part !== name.family) push(this.#byPart, part, character);
    return character;
  }

  #add(character: Character, mention: NameMention, name: PersonName, gender: Gender | null): void {
    if (name.parts.length > character.name.parts.length) character.name = name;
    character.gender ??= gender;
    character.names.push(mention);
    this.members.set(mention, character);
  }
}

/** Of more people with one surname only the latest are told apart, so that no article takes quadratic time. */
const MAX_NAMESAKES = 50;
/** Of a character's many mentions only the latest count for nearness, for the same reason. */
const MAX_MENTIONS = 200;

/** What the text says of somebody's gender, or else what the given name does. */
const likelyGender = ({ gender, name }: Character): Gender | null => gender ?? genderOfGivenName(name.given);

const agree = (character: Character, gender: Gender | null): boolean => {
  const likely = likelyGender(character);
  return !gender || !likely || likely === gender;
};

/** Of several with that name the one named last before the mention, or else the first after it. */
function nearest(characters: readonly Character[], mention: NameMention): Character | undefined {
  if (characters.length < 2) return characters[0];
  let best: Character | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const character of characters) {
    for (const { start } of character.names.slice(-MAX_MENTIONS)) {
      const distance = start < mention.start ? mention.start - start : 1e9 + start - mention.start;
      if (distance < bestDistance) [best, bestDistance] = [character, distance];
    }
  }
  return best;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
