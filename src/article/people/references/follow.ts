import type { ParsedSentence, Token } from '../../language/token';
import type { Span } from '../../span';
import type { Character } from '../cast';
import { isTitle, TITLES } from '../names/lexicon';
import { genderOfNoun, isPersonNoun } from '../nouns';
import type { QuoteFinder } from '../quotations/quotes';
import { isSpeechVerb, type Tag } from '../quotations/tags';
import { characterOf, type Definite, definiteAt } from './definites';
import { type Appearance, Discourse, isSubject } from './discourse';
import type { Candidate, Pronoun } from './pronounFeatures';
import { candidatesFor, pronounAt, type Resolution, resolve } from './pronouns';

export type PronounResolver = (
  pronoun: Pronoun,
  candidates: readonly Candidate[],
  discourse: Discourse,
) => Resolution | null;

/**
 * Reads the article once from front to back and finds whom its noun phrases and pronouns mean. `known` are the names and the
 * descriptions beside them, in order.
 */
export function follow(
  text: string,
  sentences: readonly ParsedSentence[],
  cast: readonly Character[],
  known: readonly Appearance[],
  quotes: QuoteFinder,
  tags: readonly (Tag | null)[],
  resolver: PronounResolver = resolve,
): Appearance[] {
  const discourse = new Discourse();
  const says = new Map<ParsedSentence, Map<number, number>>();
  for (const [quote, tag] of tags.entries()) {
    if (!tag || tag.source < 0) continue;
    const inSentence = says.get(tag.sentence) ?? new Map<number, number>();
    says.set(tag.sentence, inSentence.set(tag.source, quote));
  }
  const found: Appearance[] = [];
  let nextKnown = 0;
  for (const sentence of sentences) {
    let described = 0;
    for (let token = 0; token < sentence.tokens.length; ) {
      const appearance = known[nextKnown];
      if (appearance && appearance.sentence === sentence.index && appearance.firstToken <= token) {
        note(appearance, sentence);
        nextKnown++;
        if (appearance.kind === 'name') token = Math.max(token, appearance.endToken);
        else described = Math.max(described, appearance.endToken);
        continue;
      }
      const reference =
        (token >= described ? definite(text, sentence, token, cast, discourse) : null) ?? pronominal(sentence, token);
      if (reference) {
        note(reference, sentence);
        found.push(reference);
      } else if (token >= described) noteUnnamed(sentence, token);
      token = Math.max(token + 1, reference?.endToken ?? 0);
    }
  }
  return found;

  function note(appearance: Appearance, sentence: ParsedSentence): void {
    const { firstToken, endToken } = appearance;
    const subject = isSubject(sentence, firstToken, endToken);
    let speaks = subject && isSpeechVerb(governor(sentence, firstToken, endToken));
    for (let at = firstToken; at < endToken && !speaks; at++) speaks = says.get(sentence)?.has(at) ?? false;
    discourse.add(appearance, subject, speaks);
  }

  function noteUnnamed(sentence: ParsedSentence, token: number): void {
    const noun = sentence.tokens[token];
    if (noun?.pos !== 'NOUN' || !isPersonNoun(noun) || quotes.at(noun.start) >= 0 || isNobody(sentence, token)) return;
    const speaks = says.get(sentence)?.has(token) ?? false;
    if (!speaks && !noun.relation.startsWith('nsubj')) return;
    discourse.addUnnamed({ sentence: sentence.index, token, gender: genderOfNoun(noun.text), speaks });
  }

  function pronominal(sentence: ParsedSentence, token: number): Appearance | null {
    const at = sentence.tokens[token];
    const pronoun = at && pronounAt(sentence, token, quotes.at(at.start), says.get(sentence)?.get(token) ?? -1);
    if (!at || !pronoun) return null;
    const namesAhead = ({ index }: ParsedSentence): Appearance[] => {
      const ahead: Appearance[] = [];
      for (let i = nextKnown; known[i]?.sentence === index && ahead.length < LOOK_AHEAD; i++) {
        const each = known[i];
        if (each?.kind === 'name') ahead.push(each);
      }
      return ahead;
    };
    const partner = partnerOf(sentence, token, known, nextKnown);
    const candidates = candidatesFor(
      pronoun,
      discourse,
      namesAhead(sentence),
      sentences,
      (offset) => quotes.at(offset),
      (quote) => quotes.speakerOf(quote),
    ).filter(({ appearance }) => appearance.character !== partner);
    const resolution = resolver(pronoun, candidates, discourse);
    if (!resolution) return null;
    const { character } = resolution.appearance;
    if (resolution.evident) character.gender ??= pronoun.gender;
    return {
      ...span(at),
      character,
      kind: 'pronoun',
      sentence: sentence.index,
      firstToken: token,
      endToken: token + 1,
    };
  }
}

/** "No senator", "any lawyer": nobody in particular. */
const isNobody = ({ tokens }: ParsedSentence, noun: number): boolean =>
  tokens
    .slice(Math.max(0, noun - LONGEST_TITLE), noun)
    .some(({ head, lower }) => head === noun && /^(?:no|any|every|each)$/.test(lower));

/** What stands at these tokens hangs on. */
function governor({ tokens }: ParsedSentence, firstToken: number, endToken: number): Token | undefined {
  for (let at = firstToken; at < endToken; at++) {
    const head = tokens[at]?.head ?? -1;
    if (head < firstToken || head >= endToken) return tokens[head];
  }
  return undefined;
}

/** "Quill" of "he and Mr. Quill": whoever is named beside a pronoun is somebody else. `next` is the first name still to come. */
function partnerOf(
  { index, tokens }: ParsedSentence,
  token: number,
  known: readonly Appearance[],
  next: number,
): Character | undefined {
  if (tokens[token + 1]?.text !== 'and') return undefined;
  const name = known.slice(next, next + 2).find(({ kind }) => kind === 'name');
  const isBeside = name?.sentence === index && name.firstToken - token <= 2 + LONGEST_TITLE;
  const between = tokens.slice(token + 2, name?.firstToken);
  return isBeside && between.every(({ text }) => isTitle(text) || text === '.') ? name.character : undefined;
}

/** Names behind a pronoun that it could mean, at most. */
const LOOK_AHEAD = 4;
/** Tokens of a title and its full stop. */
const LONGEST_TITLE = 3;

const span = ({ start, end }: Span): Span => ({ start, end });

function definite(
  text: string,
  sentence: ParsedSentence,
  token: number,
  cast: readonly Character[],
  discourse: Discourse,
): Appearance | null {
  const phrase = definiteAt(sentence, token);
  if (phrase && sentence.tokens[phrase.end - 1]?.relation === 'appos') return null;
  const character = phrase && characterOf(phrase, sentence, cast, discourse);
  if (!character) return null;
  learn(text, sentence, phrase, character);
  const start = sentence.tokens[phrase.first]?.start ?? 0;
  const end = sentence.tokens[phrase.end - 1]?.end ?? start;
  return {
    start,
    end,
    character,
    kind: TITLES.has(phrase.noun) ? 'title' : 'nominal',
    sentence: sentence.index,
    firstToken: phrase.first,
    endToken: phrase.end,
  };
}

/** A noun phrase that says something new is a role from here on. */
function learn(
  text: string,
  { tokens }: ParsedSentence,
  { first, end, noun, modifiers }: Definite,
  character: Character,
): void {
  if (character.nouns.has(noun)) return;
  const start = tokens[first + 1]?.start ?? 0;
  const stop = tokens[end - 1]?.end ?? start;
  character.roles.push({ text: text.slice(start, stop), start, end: stop });
  character.nouns.add(noun);
  for (const word of [noun, ...modifiers]) character.roleWords.add(word);
}
