import type { Role } from '../analysis';
import type { ParsedSentence, Token } from '../language/token';
import type { Span } from '../span';
import { isHonorific } from './gender';
import type { NameMention } from './names';
import { isGivenName, TITLES } from './names/lexicon';
import { fullTitle, isPersonNoun, rankedNoun } from './nouns';

/** A description that a sentence gives the bearer of a name, by its place beside the name. */
export interface Description {
  /** The noun phrase without its article: "close associate". */
  readonly role: Role;
  /** The head noun, lower case: "associate". */
  readonly noun: string;
  /** The noun phrase as a mention of its own, article included; null for a title, which is part of the name's phrase. */
  readonly mention: Span | null;
}

const ARTICLES = new Set(['a', 'an', 'the']);
const POSSESSIVES = new Set(['his', 'her', 'their', 'its', 'my', 'our', 'your']);
const COPULAS = new Set(['is', 'was', 'became', 'becomes', 'remains', 'remained']);
const CLAUSE_WORDS = new Set([
  'who',
  'whom',
  'whose',
  'which',
  'that',
  'where',
  'when',
  'after',
  'before',
  'because',
  'while',
  'as',
  'if',
  'but',
  'since',
  'although',
  'though',
  'until',
]);
const LINKS = new Set(['of', 'for', 'in', 'at', 'to', 'on', 'from', 'with']);
/** End a phrase that is not part of a title: "in particular Senator Quill". */
const VAGUE = new Set(['particular', 'general']);
const NOT_HEADS = new Set([
  'person',
  'member',
  'child',
  'guard',
  'center',
  'forward',
  'independent',
  'following',
  'head',
]);
/** More words than a reader takes in at a glance. */
const MAX_TOKENS = 12;
const MAX_TITLE_TOKENS = 8;

const lowerOf = (token: Token | undefined): string => token?.lower ?? '';
const isNominal = ({ pos }: Token): boolean => pos === 'NOUN' || pos === 'PROPN' || pos === 'ADJ' || pos === 'NUM';
const isPossessiveMark = (token: Token | undefined): boolean => /^['’](?:s|S)?$/.test(token?.text ?? '');
const isHyphen = (token: Token | undefined): boolean => /^[-‐‑–/]$/.test(token?.text ?? '');
const isDash = (token: Token | undefined): boolean => /^[–—―]$/.test(token?.text ?? '');
const endsPhrase = (token: Token | undefined): boolean => !token || /^[,.;:—–()!?”"]$/.test(token.text);
const isNoun = (token: Token | undefined): boolean => token?.pos === 'NOUN' || isPossessiveMark(token);
const isTitleNoun = (token: Token): boolean => TITLES.has(lowerOf(token).replace(/\.$/, ''));

/**
 * Everything that a sentence says somebody is, right beside the name. `previous` is the name before it in the sentence.
 */
export function* descriptionsOf(
  text: string,
  sentence: ParsedSentence,
  name: NameMention,
  previous: NameMention | undefined,
): Generator<Description> {
  const isModifier = sentence.tokens[name.endToken]?.pos === 'NOUN';
  const before = isModifier ? null : titleBefore(text, sentence.tokens, name.firstToken, previous, sentence.kind);
  if (before) yield before;
  const after = appositionAfter(text, sentence.tokens, name.endToken);
  if (after) yield after;
  const ahead = appositionAhead(text, sentence.tokens, name);
  if (ahead) yield ahead;
  const copula = predicate(text, sentence.tokens, name.endToken);
  if (copula) yield copula;
  const party = partyAfter(text, sentence.tokens, name.endToken);
  if (party) yield party;
}

function describe(
  text: string,
  tokens: readonly Token[],
  first: number,
  end: number,
  head: number,
  isMention: boolean,
): Description | null {
  const start = tokens[first];
  const last = tokens[end - 1];
  const noun = tokens[head];
  if (!start || !last || !noun) return null;
  let roleStart = first;
  while (roleStart < head && (ARTICLES.has(lowerOf(tokens[roleStart])) || POSSESSIVES.has(lowerOf(tokens[roleStart]))))
    roleStart++;
  const role = tokens[roleStart];
  if (!role) return null;
  return {
    role: { text: text.slice(role.start, last.end), start: role.start, end: last.end },
    noun: rankedNoun(fullTitle(lowerOf(noun)), tokens[head - 1]?.text),
    mention: isMention ? { start: start.start, end: last.end } : null,
  };
}

/** "Vice President JD Vance", "Tesla and X chief Ada Quill": nouns up against the name, the last one for a person. */
function titleBefore(
  text: string,
  tokens: readonly Token[],
  nameAt: number,
  previous: NameMention | undefined,
  kind?: ParsedSentence['kind'],
): Description | null {
  let head = nameAt - 1;
  if (tokens[head]?.text === '.') head--;
  const end = head + 1;
  while (/^(?:pro|tem|tempore)$/.test(lowerOf(tokens[head]))) head--;
  if (!isOffice(tokens[head])) head = headOfOffice(tokens, head);
  const last = tokens[head];
  if (!last || !isOffice(last) || isHonorific(last.text)) return null;
  let first = head;
  const isOfClause = (at: number) => kind === 'headline' && CLAUSAL.test(tokens[at]?.relation ?? '');
  while (first > 0 && head - first < MAX_TITLE_TOKENS && joinsTitle(tokens, first - 1) && !isOfClause(first - 1))
    first--;
  if (previous && first < previous.endToken)
    first = isNoun(tokens[previous.endToken]) ? previous.firstToken : previous.endToken;
  for (let at = first; at < head; at++) if (isDash(tokens[at]) || VAGUE.has(lowerOf(tokens[at]))) first = at + 1;
  while (first < head && !startsTitle(tokens[first])) first++;
  const isKin = first > 0 && POSSESSIVES.has(lowerOf(tokens[first - 1]));
  return describe(text, tokens, isKin ? first - 1 : first, end, head, isKin);
}

/** In "Members Demand Chairman Vale's Resignation" capitals do not tell a title from the clause. */
const CLAUSAL = /^(?:root|nsubj|ccomp|advcl|parataxis)/;

const isOffice = (token: Token | undefined): boolean =>
  token !== undefined && (isPersonNoun(token) || isTitleNoun(token));

/** Of "Secretary of State", which ends at a token, and of "White House chief of staff"; or -1. */
function headOfOffice(tokens: readonly Token[], last: number): number {
  let at = last;
  const limit = Math.max(0, last - MAX_OFFICE);
  while (at > limit && (tokens[at]?.pos === 'PROPN' || OFFICE_OF.has(lowerOf(tokens[at])))) at--;
  return at < last && lowerOf(tokens[at]) === 'of' && isOffice(tokens[at - 1]) ? at - 1 : -1;
}

/** Tokens of what an office is of, at most. */
const MAX_OFFICE = 5;
/** What offices are of without a capital. */
const OFFICE_OF = new Set(['operations', 'state', 'staff']);

function joinsTitle(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token || !next) return false;
  if (isCommonNoun(token) && isCapitalized(next) && !isPersonNoun(token)) return false;
  if (isHyphen(token)) return tokens[at - 1]?.end === token.start;
  if (isNominal(token) || token.text === '&' || isPossessiveMark(token) || lowerOf(token) === 'acting') return true;
  return token.text === 'and' && tokens[at - 1]?.pos === 'PROPN' && next.pos === 'PROPN' && !isOffice(next);
}

/** In "the mission President Quill described" no part of the title. */
const isCommonNoun = (token: Token): boolean => token.pos === 'NOUN' && !isCapitalized(token);
const isCapitalized = ({ text }: Token): boolean => /^\p{Lu}/u.test(text);

const startsTitle = (token: Token | undefined): boolean =>
  token !== undefined && (isNominal(token) || token.lower === 'acting');

/** "Katie Ruhl, wife of the mayor, said": a noun phrase between the name and the next comma or stop. */
function appositionAfter(text: string, tokens: readonly Token[], nameEnd: number): Description | null {
  const comma = behindPlace(tokens, nameEnd);
  if (tokens[comma]?.text !== ',') return null;
  const first = /^(?:then|now|also)$/.test(lowerOf(tokens[comma + 1])) ? comma + 2 : comma + 1;
  const phrase = nounPhrase(tokens, first);
  if (!phrase || isTitleOfAnother(text, tokens, phrase)) return null;
  const next = tokens[phrase.end];
  const goesOn = lowerOf(next) === 'and' && /^(?:now|later|then)$/.test(lowerOf(tokens[phrase.end + 1]));
  const closes = endsPhrase(next) || CLAUSE_WORDS.has(lowerOf(next)) || next?.tag === 'VBG' || goesOn;
  const isList = first === comma + 1 && next?.text === ',' && lowerOf(tokens[phrase.end + 1]) === 'and';
  return closes && !isList ? describe(text, tokens, phrase.first, phrase.end, phrase.head, true) : null;
}

/** In "President Quill, former Secretary of State Ada Marsh and others" the office is that of whoever is named behind it. */
function isTitleOfAnother(text: string, tokens: readonly Token[], { first, end, head }: NounPhrase): boolean {
  if (lowerOf(tokens[head + 1]) !== 'of' || ARTICLES.has(lowerOf(tokens[first]))) return false;
  for (let name = head + 3; name < end; name++) {
    const isName = isGivenName(tokens[name]?.text ?? '') && tokens[name + 1]?.pos === 'PROPN';
    const title = isName ? titleBefore(text, tokens, name, undefined) : null;
    if (title && title.role.start <= (tokens[head]?.start ?? 0)) return true;
  }
  return false;
}

/** Behind "of Ohio" and "(D-Va.)". */
function behindPlace(tokens: readonly Token[], nameEnd: number): number {
  const place = tokens[nameEnd + 1];
  if (lowerOf(tokens[nameEnd]) === 'of' && place && isCapitalized(place)) {
    const end = complement(tokens, nameEnd + 1);
    if (end <= nameEnd + MAX_PLACE) return end;
  }
  if (tokens[nameEnd]?.text !== '(') return nameEnd;
  const close = tokens.slice(nameEnd, nameEnd + MAX_PARTY).findIndex(({ text }) => text === ')');
  return close < 0 ? nameEnd : nameEnd + close + 1;
}

/** Tokens of a place behind a name, and of a party in brackets, at most. */
const MAX_PLACE = 5;
const MAX_PARTY = 7;
/** "D-Va.", "R-Ohio", "R", and "Democrat of Virginia". */
const PARTY =
  /^(?:[DRI](?:[-–]\p{Lu}\p{L}*\.?(?:\p{Lu}\.)*)?|(?:Democrat|Republican|Independent) of \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)$/u;
const PARTIES: ReadonlyMap<string, string> = new Map([
  ['D', 'democrat'],
  ['R', 'republican'],
  ['I', 'independent'],
]);

/** The party and place behind a politician's name, in brackets or between commas. */
function partyAfter(text: string, tokens: readonly Token[], nameEnd: number): Description | null {
  const opener = tokens[nameEnd]?.text;
  if (opener !== '(' && opener !== ',') return null;
  let end = nameEnd + 1;
  while (end < nameEnd + MAX_PARTY && !/^[,);]$/.test(tokens[end]?.text ?? ',')) end++;
  const first = tokens[nameEnd + 1];
  const last = tokens[end - 1];
  if (!first || !last || end === nameEnd + 1) return null;
  const words = text.slice(first.start, last.end);
  if (!PARTY.test(words) || (opener === ',' && words.length < 3)) return null;
  return {
    role: { text: words, start: first.start, end: last.end },
    noun: PARTIES.get(words[0] ?? '') ?? 'democrat',
    mention: null,
  };
}

/** "the team's coach, Ruud Aalbers, said": a noun phrase set off before the name. */
function appositionAhead(
  text: string,
  tokens: readonly Token[],
  { firstToken, endToken }: NameMention,
): Description | null {
  const isClosed =
    endsPhrase(tokens[endToken]) || (lowerOf(tokens[endToken]) === 'of' && tokens[endToken + 1]?.pos === 'PROPN');
  if (tokens[firstToken - 1]?.text !== ',' || !isClosed) return null;
  for (let first = Math.max(0, firstToken - 1 - MAX_TOKENS); first < firstToken - 2; first++) {
    const opener = tokens[first];
    const opens = ARTICLES.has(lowerOf(opener)) || POSSESSIVES.has(lowerOf(opener)) || first === 0;
    if (!opener || !(opens || opensWithOwner(tokens, first))) continue;
    const phrase = nounPhrase(tokens, first);
    if (phrase && (phrase.end === firstToken - 1 || isParticipial(tokens, phrase.end, firstToken - 1)))
      return describe(text, tokens, phrase.first, phrase.end, phrase.head, true);
  }
  return null;
}

/** "Mr. Quill’s" of "Mr. Quill’s lawyer, Ada Marsh". */
function opensWithOwner(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1];
  if (tokens[first]?.pos !== 'PROPN' || (before && (isNominal(before) || before.text === '.'))) return false;
  let at = first + 1;
  while (tokens[at]?.pos === 'PROPN' || tokens[at]?.text === '.') at++;
  return isPossessiveMark(tokens[at]);
}

/** "overseeing the case" of "the judge overseeing the case, Ada Quill," */
const isParticipial = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens[from]?.tag === 'VBG' && from < to && tokens.slice(from, to).every(({ text }) => text !== ',');

/** "Aalbers is a former striker": what the sentence says somebody is. */
function predicate(text: string, tokens: readonly Token[], nameEnd: number): Description | null {
  let at = nameEnd;
  if (tokens[at]?.text === ',' && lowerOf(tokens[at + 1]) === 'who') at += 2;
  const isClause = at > nameEnd;
  if (!COPULAS.has(lowerOf(tokens[at]))) return null;
  at++;
  while (tokens[at]?.pos === 'ADV' && lowerOf(tokens[at]) !== 'never') at++;
  const isNamed = ARTICLES.has(lowerOf(tokens[at])) || (isClause && tokens[at]?.pos === 'NOUN');
  const phrase = isNamed ? nounPhrase(tokens, at) : null;
  return phrase ? describe(text, tokens, phrase.first, phrase.end, phrase.head, true) : null;
}

interface NounPhrase {
  readonly first: number;
  readonly end: number;
  readonly head: number;
}

/** The noun phrase for a person that starts at a token: modifiers, head, and what hangs on the head by "of", "for" … */
function nounPhrase(tokens: readonly Token[], first: number): NounPhrase | null {
  let at = first;
  const opener = lowerOf(tokens[at]);
  const opened = ARTICLES.has(opener) || POSSESSIVES.has(opener);
  if (opened) at++;
  let head = -1;
  for (; at < tokens.length && at - first < MAX_TOKENS; at++) {
    const token = tokens[at];
    if (!token) break;
    const coordinates = lowerOf(token) === 'and' || token.text === '&';
    if (isNominal(token) || (token.pos === 'VERB' && !/s$/.test(token.text) && isPersonNoun(token))) {
      if (isHeadNoun(token) && !isPossessiveMark(tokens[at + 1])) head = at;
      else if (head >= 0 && !coordinates && lowerOf(tokens[at - 1]) !== 'and' && !leadsToHead(tokens, at)) break;
    } else if (!isHyphen(token) && !isPossessiveMark(token) && !coordinates && token.pos !== 'ADV') break;
  }
  if (
    head < 0 ||
    (NOT_HEADS.has(lowerOf(tokens[head])) && !isHeadOf(tokens, head)) ||
    (!opened && /s$/.test(lowerOf(tokens[first])) && head === first)
  )
    return null;
  let end = head + 1;
  while (end - first < MAX_TOKENS && LINKS.has(lowerOf(tokens[end]))) {
    const next = complement(tokens, end + 1);
    if (next === end + 1) break;
    end = next;
  }
  return { first, end, head };
}

/** "speaker" besides nouns that are for people whatever stands beside them. */
const isHeadNoun = (token: Token): boolean =>
  isPersonNoun(token) || lowerOf(token) === 'head' || (token.pos === 'NOUN' && isTitleNoun(token));

/** "head of the agency", "member of the board" */
const isHeadOf = (tokens: readonly Token[], at: number): boolean =>
  /^(?:head|member)$/.test(lowerOf(tokens[at])) && lowerOf(tokens[at + 1]) === 'of';

/** "national security" of "deputy national security adviser", "Trump’s" of "President Trump’s lawyer". */
function leadsToHead(tokens: readonly Token[], from: number): boolean {
  for (let at = from + 1; at < from + MAX_LEAD; at++) {
    const token = tokens[at];
    if (!token || !(isNominal(token) || isPossessiveMark(token))) return false;
    if (isHeadNoun(token) && !isPossessiveMark(tokens[at + 1])) return true;
  }
  return false;
}

/** Tokens between one noun for a person and the one that is the head, at most. */
const MAX_LEAD = 6;

/** Where the simple noun phrase that starts at a token ends. */
function complement(tokens: readonly Token[], first: number): number {
  let at = first;
  let end = first;
  for (; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) break;
    const glue =
      token.pos === 'DET' ||
      isHyphen(token) ||
      isPossessiveMark(token) ||
      POSSESSIVES.has(lowerOf(token)) ||
      token.text === '&' ||
      (lowerOf(token) === 'and' &&
        /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '') &&
        /^\p{Lu}/u.test(tokens[at - 1]?.text ?? ''));
    if (isNominal(token)) end = at + 1;
    else if (!glue) break;
  }
  return end;
}
