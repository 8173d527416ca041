import type { Mention, Person, Quote } from '../analysis';
import type { ArticleDocument } from '../document';
import { byStart, overlaps, type Span } from '../span';
import { findBylines } from './bylines';
import { type Character, castOf } from './cast';
import { type Gender, genderOfGivenName, genderOfHonorific, isHonorific, standsBeforeGiven } from './gender';
import { tieHandles } from './handles';
import { isKinNoun, isYounger, kinshipIn } from './kinship';
import { findNames, type NameMention } from './names';
import { isTitle } from './names/lexicon';
import { genderOfNoun, otherTitles } from './nouns';
import { QuoteFinder } from './quotations/quotes';
import { attribute } from './quotations/speakers';
import { TagFinder } from './quotations/tags';
import { type Appearance, isSubject } from './references/discourse';
import { firstPerson } from './references/firstPerson';
import { follow, type PronounResolver } from './references/follow';
import { genderOfPronoun } from './references/pronouns';
import { type Description, descriptionsOf } from './roles';

export { genderOfGivenName } from './gender';
export { isFamilyFirst, isGivenName } from './names/lexicon';
export { genderOfNoun, isPersonNoun } from './nouns';
export { compatible, type PersonName, parseName } from './personName';

/**
 * Everybody whom an article names, in order of first mention, and its quotations. `resolver` decides whom pronouns mean;
 * training puts its own in the place of the product's.
 */
export function findPeople(
  document: ArticleDocument,
  resolver?: PronounResolver,
): { people: Person[]; quotes: Quote[] } {
  const { text, sentences } = document;
  const inText = findNames(text, sentences).filter((name) => !isPublisher(document, name));
  const bylines = findBylines(document);
  const names = [...inText, ...bylines.authors, ...bylines.others];
  const descriptions = describe(document, inText);
  const titleOf = ({ title }: NameMention): string => (title ? text.slice(title.start, title.end) : '');
  const cast = castOf(names, (name) => {
    const said = descriptions.get(name) ?? [];
    const sentence = sentences[name.sentence];
    return {
      gender: genderOfHonorific(titleOf(name)) ?? genderOfDescriptions(said),
      office:
        said.find(({ mention, noun }) => !mention && isTitle(noun.slice(noun.lastIndexOf(' ') + 1)))?.noun ?? null,
      kinship: sentence
        ? kinshipIn(
            sentence,
            name,
            said.map(({ noun }) => noun),
          )
        : null,
      standsBeforeGiven: standsBeforeGiven(titleOf(name)),
      inHeadline: sentence?.kind === 'headline',
      isSubject: sentence !== undefined && isSubject(sentence, name.firstToken, name.endToken),
      isYounger: sentence !== undefined && isYounger(sentence, name.firstToken),
    };
  });
  tieHandles(text, cast);
  const characters = [...new Set([...names].sort(byStart).map((name) => cast.get(name)))].filter(
    (each) => each !== undefined,
  );
  const known = appearances(document, inText, descriptions, cast);

  const quotes = new QuoteFinder(document);
  const finder = new TagFinder(text, sentences, quotes);
  const tags = quotes.quotes.map((quote) => finder.tagOf(quote));
  attribute(text, quotes, finder, tags, sentences, known);
  const read = (): Appearance[] => follow(text, sentences, characters, known, quotes, tags, resolver);
  const first = read();
  const references = learnGenders(text, first) ? read() : first;
  const all = [...known, ...references].sort(byStart);
  attribute(text, quotes, finder, tags, sentences, all);
  all.push(...firstPerson(sentences, quotes));

  const reported = new Set([...inText, ...bylines.others].map((name) => cast.get(name)));
  const mentionsOf = mentionsByCharacter(all, bylines, cast);
  const ids = new Map(characters.map((character, i) => [character, `p${i + 1}`]));
  return {
    people: characters.map((character) => ({
      ...portrait(text, character),
      id: ids.get(character) ?? '',
      byline: !reported.has(character),
      mentions: mentionsOf.get(character) ?? [],
    })),
    quotes: quotes.list((speaker) => ids.get(speaker) ?? null),
  };
}

/** "Ada Quill, Vessen Daily": whoever published the article is nobody in it, unless by one word, as of a family. */
function isPublisher({ text, format: { publisher } }: ArticleDocument, { start, end }: Span): boolean {
  const name = text.slice(start, end);
  return publisher !== null && name.includes(' ') && name.toLowerCase() === publisher.toLowerCase();
}

/** What the sentences say of the bearer of each name. */
function describe(
  { text, sentences }: ArticleDocument,
  names: readonly NameMention[],
): Map<NameMention, Description[]> {
  const descriptions = new Map<NameMention, Description[]>();
  let previous: NameMention | undefined;
  for (const name of names) {
    const sentence = sentences[name.sentence];
    const before = previous?.sentence === name.sentence ? previous : undefined;
    if (sentence) descriptions.set(name, [...descriptionsOf(text, sentence, name, before)]);
    previous = name;
  }
  return descriptions;
}

const genderOfDescriptions = (descriptions: readonly Description[]): Gender | null =>
  descriptions.map(({ noun }) => genderOfNoun(noun)).find((gender) => gender !== null) ?? null;

const BY_PRONOUN = /^(?:his|her|their|my|our|its|your)\b/i;

/** The names in the article's sentences and the descriptions beside them, in order; the cast learns its roles from these. */
function appearances(
  { text, sentences }: ArticleDocument,
  names: readonly NameMention[],
  descriptions: ReadonlyMap<NameMention, readonly Description[]>,
  cast: ReadonlyMap<NameMention, Character>,
): Appearance[] {
  const found: Appearance[] = [];
  for (const name of names) {
    const character = cast.get(name);
    const sentence = sentences[name.sentence];
    if (!character || !sentence) continue;
    found.push({ ...name, character, kind: 'name' });
    for (const { role, noun, mention } of descriptions.get(name) ?? []) {
      const isByPronoun = mention !== null && BY_PRONOUN.test(text.slice(mention.start, mention.end));
      if (!isByPronoun || !isKinNoun(noun)) character.roles.push(role);
      character.nouns.add(noun);
      for (const other of otherTitles(noun)) if (fitsGender(other, character)) character.nouns.add(other);
      for (const word of role.text.toLowerCase().match(/[\p{L}\p{N}.]+/gu) ?? []) character.roleWords.add(word);
      if (!mention) continue;
      const tokens = tokensOf(sentence.tokens, mention);
      found.push({ ...mention, character, kind: 'nominal', sentence: name.sentence, ...tokens });
    }
  }
  return found.sort(byStart);
}

/** Pronouns of one gender from which somebody is taken to be of it. */
const ENOUGH = 2;
/** How many times as many there must be of one gender as of the other, which are mistakes then. */
const CLEAR = 3;

/** Somebody of whose gender nothing is known is of that which nearly all pronouns for them have; is that news of anybody? */
function learnGenders(text: string, references: readonly Appearance[]): boolean {
  const told = new Map<Character, Gender[]>();
  for (const { character, start, end } of references) {
    const gender = genderOfPronoun(text.slice(start, end).toLowerCase());
    if (!gender || character.gender || genderOfGivenName(character.name.given)) continue;
    told.set(character, [...(told.get(character) ?? []), gender]);
  }
  let isNews = false;
  for (const [character, genders] of told) {
    const women = genders.filter((gender) => gender === 'female').length;
    const men = genders.length - women;
    if (Math.max(women, men) < ENOUGH || Math.max(women, men) < CLEAR * Math.min(women, men)) continue;
    character.gender = women > men ? 'female' : 'male';
    isNews = true;
  }
  return isNews;
}

const fitsGender = (noun: string, { gender }: Character): boolean => {
  const own = genderOfNoun(noun);
  return !own || !gender || own === gender;
};

function tokensOf(tokens: readonly Span[], span: Span): { firstToken: number; endToken: number } {
  const firstToken = tokens.findIndex(({ end }) => end > span.start);
  const endToken = tokens.findLastIndex(({ start }) => start < span.end) + 1;
  return { firstToken, endToken };
}

function mentionsByCharacter(
  all: readonly Appearance[],
  bylines: ReturnType<typeof findBylines>,
  cast: ReadonlyMap<NameMention, Character>,
): Map<Character, Mention[]> {
  const mentions = new Map<Character, Mention[]>();
  const add = (character: Character, { start, end }: Span, kind: Mention['kind']): void => {
    const list = mentions.get(character);
    if (list) list.push({ start, end, kind });
    else mentions.set(character, [{ start, end, kind }]);
  };
  for (const appearance of all) add(appearance.character, appearance, appearance.kind);
  for (const name of [...bylines.authors, ...bylines.others]) {
    const character = cast.get(name);
    if (character) add(character, name, 'name');
  }
  for (const [character, list] of mentions) mentions.set(character, withoutOverlaps(list.sort(byStart)));
  return mentions;
}

/** Of mentions that overlap, a name goes before a description that holds it. */
export function withoutOverlaps(sorted: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  for (const mention of sorted) {
    const last = kept.at(-1);
    if (!last || !overlaps(last, mention)) kept.push(mention);
    else if (mention.kind === 'name' && last.kind !== 'name') kept[kept.length - 1] = mention;
  }
  return kept;
}

function portrait(
  text: string,
  { names, gender, roles, handles }: Character,
): Pick<Person, 'name' | 'aliases' | 'roles' | 'gender'> {
  const sorted = [...names].sort(byStart);
  const name = sorted.map((mention) => fullForm(text, mention)).reduce(fuller);
  const forms = new Set([...sorted.map((mention) => formOf(text, mention)), ...handles]);
  forms.delete(name);
  return { name, aliases: [...forms], roles: distinct(roles), gender };
}

/** As written, or with the surname that it shares with the name after it. */
function fullForm(text: string, { start, end, words }: NameMention): string {
  const written = onOneLine(text.slice(start, end));
  return words.length > 1 && !written.includes(' ') ? words.join(' ') : written;
}

/** Without the brackets around what an editor puts in: "[prosecutor Ada] Quill". */
const onOneLine = (name: string): string => name.replace(/[[\]]/g, '').replace(/\s+/g, ' ');

/** The longer of two forms, but none in capitals if there is another. */
function fuller(a: string, b: string): string {
  const shouts = (name: string): boolean => name.length > 3 && name === name.toUpperCase();
  if (shouts(a) !== shouts(b)) return shouts(a) ? b : a;
  return b.length > a.length ? b : a;
}

/** How the text calls somebody, honorific included. */
function formOf(text: string, { start, end, title }: NameMention): string {
  const withHonorific = title && isHonorific(text.slice(title.start, title.end));
  return onOneLine(text.slice(withHonorific ? title.start : start, end));
}

/** Each role once, by its words; a role that another contains is left out. */
function distinct(roles: Person['roles']): Person['roles'] {
  const seen = new Set<string>();
  return [...roles].sort(byStart).filter(({ text }) => {
    const key = text.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
