import type { ParsedSentence } from '../../language/token';
import type { Span } from '../../span';
import type { Character } from '../cast';
import { isTitle, TITLES } from '../names/lexicon';
import type { QuoteFinder } from '../quotations/quotes';
import { characterOf, type Definite, definiteAt } from './definites';
import { type Appearance, Discourse } from './discourse';
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
  resolver: PronounResolver = resolve,
): Appearance[] {
  const discourse = new Discourse();
  const found: Appearance[] = [];
  let nextKnown = 0;
  for (const sentence of sentences) {
    let described = 0;
    for (let token = 0; token < sentence.tokens.length; ) {
      const appearance = known[nextKnown];
      if (appearance && appearance.sentence === sentence.index && appearance.firstToken <= token) {
        discourse.add(appearance);
        nextKnown++;
        if (appearance.kind === 'name') token = Math.max(token, appearance.endToken);
        else described = Math.max(described, appearance.endToken);
        continue;
      }
      const reference =
        (token >= described ? definite(text, sentence, token, cast, discourse) : null) ?? pronominal(sentence, token);
      if (reference) {
        discourse.add(reference);
        found.push(reference);
      }
      token = Math.max(token + 1, reference?.endToken ?? 0);
    }
  }
  return found;

  function pronominal(sentence: ParsedSentence, token: number): Appearance | null {
    const at = sentence.tokens[token];
    const pronoun = at && pronounAt(sentence, token, quotes.at(at.start));
    if (!at || !pronoun) return null;
    const partner = partnerOf(sentence, token, known, nextKnown);
    const candidates = candidatesFor(
      pronoun,
      discourse,
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
