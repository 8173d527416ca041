import type { Person } from '../../analysis';
import { genderOfGivenName, genderOfNoun, isPersonNoun, parseName } from '../../people';
import type { SentenceView } from '../sentenceView';
import type { DependencyTree } from '../tree';
import { range } from './range';

/** Words of a label, and what they leave open. */
export interface Rendered {
  readonly text: string;
  /** A pronoun that nothing in the label explains. */
  readonly open: boolean;
}

/** Tags of words that lose a sentence's first capital wherever else they are said. */
const LOWERED = /^(DT|IN|PRP\$?|CC|CD|RB|TO|EX|NNS?|VB[DGNPZ]?|JJ[RS]?|PDT|WDT|WRB|WP|MD)$/;
const PROPER_ADJECTIVE = /(?:[ei]an|ese|ish)$/;
const QUOTE = /^(?:["“”„‟«»]|''|``)$/;
/** What is left of a quotation of which nothing is said. */
const EMPTY_QUOTES = / ?(?:“ ?[,.]?”|" ?[,.]?") ?/g;
const FIRST_PERSON = /^(?:i|me|my|mine|myself|we|us|our|ours|ourselves|you|your|yours)$/;
const THIRD_PERSON: Readonly<Record<'female' | 'male', Readonly<Record<string, string>>>> = {
  female: { i: 'she', me: 'her', my: 'her', myself: 'herself' },
  male: { i: 'he', me: 'him', my: 'his', myself: 'himself' },
};
const OF_PEOPLE = /^(?:s?he|him|her|his|hers|himself|herself)$/;
const OF_SEVERAL = /^(?:they|them|their|theirs|themselves)$/;
/** Singular words for several. */
const PEOPLE = /^(?:police|people|group|team|family|couple|crew|company|committee|staff|government|union)$/;
const DEMONSTRATIVE = /^(?:this|that|these|those)$/;
const PART_OF_NAME = /^(?:compound|nmod:desc|flat|appos)/;
const NOT_ALONE = /^(?:nsubj|obj|obl|nmod|root|ccomp|conj)/;

/** A person by the tokens that describe them. */
interface Described {
  readonly person: Person;
  readonly last: number;
}

/** Says the words of a label one group after the other, so that a pronoun is named unless its name was said before. */
export class Renderer {
  readonly #named = new Set<Person>();
  /** Genders of the people in it, named or not, by the person or the token of the noun. */
  readonly #people = new Map<Person | number, Person['gender']>();
  readonly #view: SentenceView;
  #hasNoun = false;
  #hasPlural = false;
  #open = false;
  #text = '';

  constructor(view: SentenceView) {
    this.#view = view;
  }

  get rendered(): Rendered {
    return { text: this.#text, open: this.#open };
  }

  /** Adds words as they are given. */
  add(text: string): void {
    this.#text += this.#text && text ? ` ${text}` : text;
  }

  /** Adds the tokens, which are in the order of the text, with the punctuation between them. */
  say(tokens: readonly number[], { quoted = false } = {}): void {
    const { tree } = this.#view;
    const said = withPunctuation(tree, tokens);
    let text = '';
    let namedUpTo = -1;
    said.forEach((index, i) => {
      const token = tree.tokens[index];
      if (!token || index <= namedUpTo) return;
      const before = said[i - 1] ?? -1;
      const isNext = before === index - 1 && tree.tokens[before]?.end === token.start;
      if (i > 0 && leavesOutOfQuotation(tree, before, index, quoted)) text += ' …';
      const described = quoted ? null : this.#describedAt(index, said);
      const introduced = quoted || text || this.#text ? null : this.#introducedAt(index);
      namedUpTo = described?.last ?? (introduced === null ? namedUpTo : index + 1);
      const word = quoted
        ? this.#quoted(index)
        : described
          ? this.#nameOf(described.person)
          : (introduced ?? this.#word(index));
      text += text && !isNext ? ` ${word}` : word;
    });
    this.add((quoted ? text : withWholeQuotes(text)).replace(EMPTY_QUOTES, ' ').trim());
  }

  /** Adds the tokens in quotation marks. */
  quote(tokens: readonly number[]): void {
    const before = this.#text;
    this.#text = '';
    this.say(tokens, { quoted: true });
    const said = this.#text.replace(/["“”]/g, '').trim();
    this.#text = before;
    this.add(`“${said}”`);
  }

  /** "the hedge fund titan", where that is all that is said of somebody whom the label has not named. */
  #describedAt(index: number, said: readonly number[]): Described | null {
    const { tree } = this.#view;
    const reference = this.#view.mentionAt(index);
    if (!reference || !/^(?:the|this)$/.test(tree.tokens[index]?.lower ?? '')) return null;
    const { person, mention } = reference;
    if (!/^(?:nominal|title)$/.test(mention.kind) || tree.tokens[index]?.start !== mention.start) return null;
    let last = index;
    while ((tree.tokens[last + 1]?.end ?? Number.POSITIVE_INFINITY) <= mention.end) last++;
    const isSaid = (token: number) => said.includes(token);
    const isWhole = range(index, last + 1).every((token) => isSaid(token) || tree.relation(token) === 'punct');
    const isAll = tree.children(last).every((child) => child < last || !isSaid(child) || tree.tag(child) === 'POS');
    const isPredicate = tree.child(last, 'cop') >= 0 || /^(?:appos|nmod:desc|flat)/.test(tree.relation(last));
    const isNamed = this.#named.has(person) || said.some((token) => this.#isNameOf(token, person));
    return isWhole && isAll && !isPredicate && !isNamed ? { person, last } : null;
  }

  /** "The council", which a sentence before called the Halden council, as what a label begins with; null elsewhere. */
  #introducedAt(index: number): string | null {
    const { tree, introductions, sentence } = this.#view;
    const noun = tree.tokens[index + 1];
    if (!noun || tree.tokens[index]?.lower !== 'the' || tree.head(index) !== index + 1) return null;
    const isBare = tree.children(index + 1).every((child) => child === index || tree.relation(child) === 'punct');
    if (
      !isBare ||
      this.#view.mentionAt(index + 1) ||
      this.#view.isTemporal(index + 1) ||
      tree.relation(index + 1).startsWith('compound')
    )
      return null;
    const introduction = introductions.of(noun, sentence.index);
    if (!introduction) return null;
    const word = this.#word(index + 1);
    const { before, behind, isOwned } = introduction;
    return [isOwned ? '' : 'the', before, word, behind].filter(Boolean).join(' ');
  }

  #isNameOf(token: number, person: Person): boolean {
    const reference = this.#view.mentionAt(token);
    return reference?.person === person && reference.mention.kind === 'name';
  }

  #nameOf(person: Person): string {
    this.#name(person);
    return this.#view.people.shortName(person);
  }

  #word(index: number): string {
    const { tree } = this.#view;
    const token = tree.tokens[index];
    if (!token) return '';
    const tag = tree.tag(index);
    if (/^PRP/.test(tag)) return this.#pronoun(index);
    if (tag === 'WP$') return this.#whose(index);
    const reference = this.#view.mentionAt(index);
    if (reference && reference.mention.kind !== 'pronoun') this.#name(reference.person);
    else if (isPersonNoun(token) && /^NNP?$/.test(tag) && !PART_OF_NAME.test(tree.relation(index)))
      this.#people.set(index, genderOfNoun(token.lower));
    if (/^NN/.test(tag)) this.#hasNoun = true;
    const isJoined = tree.relation(index) === 'conj' && tree.isNominal(index);
    if (/^NNP?S$|^CD$/.test(tag) || isJoined || PEOPLE.test(token.lower)) this.#hasPlural = true;
    if (tag === 'DT' && DEMONSTRATIVE.test(token.lower) && NOT_ALONE.test(tree.relation(index)) && !this.#hasNoun)
      this.#open = true;
    return wordAt(tree, index);
  }

  /** "helped Vale, whose party won": told by itself, a clause names whom it is about. */
  #whose(index: number): string {
    const { tree, people } = this.#view;
    const before = tree.relation(index - 1) === 'punct' ? index - 2 : index - 1;
    const person = this.#view.mentionAt(before)?.person;
    if (this.#text || !person) {
      if (!this.#text) this.#open = true;
      return wordAt(tree, index);
    }
    this.#name(person);
    return `${people.shortName(person)}’s`;
  }

  #pronoun(index: number): string {
    const { tree, people } = this.#view;
    const { lower = '' } = tree.tokens[index] ?? {};
    const person = this.#view.mentionAt(index)?.person;
    const text = wordAt(tree, index);
    if (person) {
      const name = people.shortName(person);
      const third = person.gender && THIRD_PERSON[person.gender][lower];
      if (this.#named.has(person) && (third || !FIRST_PERSON.test(lower))) return third || text;
      if (FIRST_PERSON.test(lower) && tree.relation(index).startsWith('nsubj')) this.#open = true;
      this.#name(person);
      return tree.tag(index) === 'PRP$' && !/^(?:obj|iobj|obl)/.test(tree.relation(index)) ? `${name}’s` : name;
    }
    const isNobody = tree.relation(index) === 'expl' || tree.tag(index) === 'EX' || standsForClause(tree, index);
    const isExplained = OF_PEOPLE.test(lower)
      ? this.#hasOne(/^(?:she|her)/.test(lower) ? 'female' : 'male', tree.tag(index) === 'PRP$')
      : (OF_SEVERAL.test(lower) ? this.#hasPlural : this.#hasNoun) && !FIRST_PERSON.test(lower);
    if (!isNobody && (!isExplained || meansUnsaid(tree, index))) this.#open = true;
    return text;
  }

  /** What stands in quotation marks is said word for word, but for whom a pronoun means: who speaks and who is spoken to is clear. */
  #quoted(index: number): string {
    const { tree, people } = this.#view;
    const { text = '', lower = '' } = tree.tokens[index] ?? {};
    if (FIRST_PERSON.test(lower)) return text;
    const isOfPeople = OF_PEOPLE.test(lower);
    const person = isOfPeople ? this.#view.mentionAt(index)?.person : undefined;
    // Nobody speaks of themselves as "he".
    if (isOfPeople && !person) this.#open = true;
    if (!person || this.#named.has(person)) {
      this.#word(index);
      return text;
    }
    this.#name(person);
    const name = people.shortName(person);
    return tree.tag(index) === 'PRP$' ? `[${name}’s]` : `[${name}]`;
  }

  #name(person: Person): void {
    this.#named.add(person);
    this.#people.set(person, person.gender ?? genderOfGivenName(parseName(person.name.split(/\s+/)).given));
  }

  /** Is there one person before whom a pronoun of this gender can mean? "A doctor said she was hurt" may be of somebody else. */
  #hasOne(gender: Person['gender'], isPossessive: boolean): boolean {
    const able = [...this.#people].filter(([, other]) => other === null || other === gender);
    return able.length === 1 && (isPossessive || typeof able[0]?.[0] === 'object');
  }
}

/** "It takes two-thirds to override a veto", "it was revealed that …": a pronoun that holds the place of what follows. */
function standsForClause(tree: DependencyTree, pronoun: number): boolean {
  const verb = tree.head(pronoun);
  if (tree.tokens[pronoun]?.lower !== 'it' || !tree.relation(pronoun).startsWith('nsubj') || verb < pronoun)
    return false;
  const isImpersonal =
    tree.child(verb, 'aux:pass', 'cop') >= 0 || /^(?:take|seem|appear|turn|happen)$/.test(tree.lemma(verb));
  return (
    isImpersonal &&
    tree
      .childrenBy(verb, 'ccomp', 'csubj', 'xcomp', 'advcl')
      .some((child) => child > verb && /^(?:that|to|whether)$/.test(tree.marker(child)))
  );
}

/** "Police stopped a lorry and searched its cab", "Since a lorry struck its wall, the bridge is shut": what it may mean is not in the label. */
function meansUnsaid(tree: DependencyTree, pronoun: number): boolean {
  const { lower = '' } = tree.tokens[pronoun] ?? {};
  const number = /^its?$/.test(lower) ? /^NNP?$/ : OF_SEVERAL.test(lower) ? /^NNP?S$/ : null;
  if (!number) return false;
  const verb = verbOver(tree, pronoun);
  const governor = tree.head(verb);
  if (governor < 0) return false;
  const relation = tree.relation(verb);
  const isShared = relation === 'conj' && tree.child(verb, 'nsubj', 'nsubj:pass') < 0;
  const other = isShared && verb > governor ? tree.child(governor, 'obj') : -1;
  if (other >= 0) return number.test(tree.tag(other)) && !isPersonNoun(tree.tokens[other] ?? NO_TOKEN);
  const isBefore = verb < governor && !/^(?:conj|[cx]comp|csubj|root)/.test(relation);
  const following = isBefore ? tree.child(clauseOver(tree, governor), 'nsubj', 'nsubj:pass') : -1;
  return following > verb && number.test(tree.tag(following));
}

const NO_TOKEN = { lower: '' };
/** How far up the verb of a pronoun is looked for. */
const MAX_CLIMB = 5;

/** The clause that a word stands in or above: its verb, or what is said with "is". */
function clauseOver(tree: DependencyTree, word: number): number {
  let index = word;
  for (
    let climbed = 0;
    climbed < MAX_CLIMB && tree.child(index, 'nsubj', 'nsubj:pass') < 0 && tree.head(index) >= 0;
    climbed++
  )
    index = tree.head(index);
  return index;
}

function verbOver(tree: DependencyTree, word: number): number {
  let index = word;
  for (let climbed = 0; climbed < MAX_CLIMB && index >= 0 && !tree.isVerb(index); climbed++) index = tree.head(index);
  return index;
}

/** The tokens with the punctuation that stands between two of them and nothing else. */
function withPunctuation(tree: DependencyTree, tokens: readonly number[]): number[] {
  const said: number[] = [];
  for (const index of tokens) {
    const before = said.at(-1) ?? index;
    let isOnly = before < index;
    for (let between = before + 1; isOnly && between < index; between++) isOnly = tree.relation(between) === 'punct';
    if (isOnly) for (let between = before + 1; between < index; between++) said.push(between);
    else if (before < index)
      for (let between = before + 1; between < index; between++)
        if (QUOTE.test(tree.tokens[between]?.text ?? '')) said.push(between);
    said.push(index);
  }
  const [first = 0, last = -1] = [tokens[0], tokens.at(-1)];
  if (QUOTE.test(tree.tokens[first - 1]?.text ?? '')) said.unshift(first - 1);
  for (let behind = last + 1; behind <= last + 2; behind++) {
    if (QUOTE.test(tree.tokens[behind]?.text ?? '')) {
      said.push(behind);
      break;
    }
    if (tree.relation(behind) !== 'punct') break;
  }
  return said;
}

/** Is anything left out between two words of one quotation? A reader is to see it. */
function leavesOutOfQuotation(tree: DependencyTree, before: number, index: number, quoted: boolean): boolean {
  const marks = lastMarks(tree);
  if (marks[before] === before || marks[index] === index) return false;
  if (!isWordBetween(tree, before, index)) return false;
  if (quoted) return true;
  const opening = marks[before] ?? -1;
  const isOpen = opening >= 0 && (tree.tag(opening) === '``' || /^[“„«]$/.test(tree.tokens[opening]?.text ?? ''));
  return isOpen && marks[index] === opening;
}

function isWordBetween(tree: DependencyTree, before: number, index: number): boolean {
  for (let between = before + 1; between < index; between++) if (tree.relation(between) !== 'punct') return true;
  return false;
}

const marksOf = new WeakMap<DependencyTree, Int32Array>();

/** By token the last quotation mark up to it, itself included, or -1. */
function lastMarks(tree: DependencyTree): Int32Array {
  const known = marksOf.get(tree);
  if (known) return known;
  let last = -1;
  const marks = Int32Array.from(tree.tokens, ({ text }, index) => {
    if (QUOTE.test(text)) last = index;
    return last;
  });
  marksOf.set(tree, marks);
  return marks;
}

/** Quotation marks that lost their other half go. */
function withWholeQuotes(written: string): string {
  const text = written.replace(/''|``/g, '"');
  if (!/["“”]/.test(text)) return text;
  const opening = text.split('“').length;
  const closing = text.split('”').length;
  const straight = text.split('"').length % 2 === 1;
  if (opening === closing && straight && text.indexOf('“') <= text.indexOf('”'))
    return text
      .replace(/“ /g, '“')
      .replace(/ ”/g, '”')
      .replace(/"\s?([^"]*?)\s?"/g, '"$1"');
  return text.replace(/["“”]/g, '').replace(/ {2,}/g, ' ');
}

export function wordAt(tree: DependencyTree, index: number): string {
  const token = tree.tokens[index];
  if (!token) return '';
  const isFirst =
    index === 0 ||
    (QUOTE.test(tree.tokens[index - 1]?.text ?? '') &&
      (index === 1 || /^[,:]$/.test(tree.tokens[index - 2]?.text ?? '')));
  const isPronounI = /^I$/.test(token.text);
  const lowered =
    isFirst &&
    !isPronounI &&
    LOWERED.test(token.tag) &&
    !PROPER_ADJECTIVE.test(token.text) &&
    !/^\p{Lu}{2}/u.test(token.text);
  return lowered ? token.text.charAt(0).toLowerCase() + token.text.slice(1) : token.text;
}
