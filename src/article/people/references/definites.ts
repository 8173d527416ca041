import type { ParsedSentence, Token } from '../../language/token';
import type { Character } from '../cast';
import { TITLES } from '../names/lexicon';
import { BUSINESS_NOUNS, isPersonNoun, rankedNoun, VARIATIONS } from '../nouns';
import type { Discourse } from './discourse';

/** "the tech entrepreneur": tokens, half open, and the head noun in lower case. */
export interface Definite {
  readonly first: number;
  readonly end: number;
  readonly noun: string;
  readonly modifiers: readonly string[];
}

const DETERMINERS = new Set(['the', 'this']);
/** With one of these it is another holder of the office. */
const OTHERS = new Set([
  'former',
  'next',
  'late',
  'acting',
  'deputy',
  'vice',
  'first',
  'second',
  'other',
  'previous',
  'then',
  'new',
  'old',
  'only',
  'same',
  'ex',
  'future',
  'current',
  'two',
  'three',
  'last',
  'youngest',
  'oldest',
]);
const MAX_MODIFIERS = 4;
/** A role that is not repeated for so long may have passed to somebody whom the article does not name. */
const VARIATION_REACH = 1;

const lowerOf = (token: Token | undefined): string => token?.lower ?? '';

export function definiteAt({ tokens }: ParsedSentence, first: number): Definite | null {
  if (!DETERMINERS.has(lowerOf(tokens[first]))) return null;
  const modifiers: string[] = [];
  for (let at = first + 1; at < tokens.length && modifiers.length <= MAX_MODIFIERS; at++) {
    const token = tokens[at];
    if (!token) return null;
    const next = tokens[at + 1];
    const phraseGoesOn =
      next !== undefined && (next.pos === 'NOUN' || next.pos === 'PROPN' || /^[-‐]$/.test(next.text));
    const noun = token.lower;
    if ((isPersonNoun(token) || TITLES.has(noun)) && !phraseGoesOn)
      return { first, end: at + 1, noun: rankedNoun(noun, modifiers.at(-1)), modifiers };
    const joins =
      token.pos === 'ADJ' ||
      token.pos === 'NOUN' ||
      token.pos === 'PROPN' ||
      /^[-‐&]$/.test(token.text) ||
      (noun === 'and' && next?.pos === 'PROPN');
    if (!joins) return null;
    if (token.pos !== 'PUNCT' && noun !== 'and') modifiers.push(noun);
  }
  return null;
}

/** Whom a definite noun phrase means: who was given that role, or who may be called so and has no other. */
export function characterOf(
  definite: Definite,
  sentence: ParsedSentence,
  cast: readonly Character[],
  discourse: Discourse,
): Character | null {
  if (definite.modifiers.some((word) => OTHERS.has(word) && !definite.noun.startsWith(`${word} `))) return null;
  const bearers = cast.filter((character) => bears(character, definite) && discourse.countOf(character) > 0);
  if (bearers.length > 0)
    return isComplemented(sentence, definite.end, bearers) ? null : preferred(bearers, sentence, discourse);
  // "The club's chairman": somebody else is called chairman here.
  if (cast.some((character) => character.nouns.has(definite.noun) && discourse.countOf(character) > 0)) return null;
  return variation(definite, sentence, discourse);
}

function bears({ nouns, roleWords }: Character, { noun, modifiers }: Definite): boolean {
  return nouns.has(noun) && modifiers.every((word) => roleWords.has(word));
}

/** "the president of Tanzuru" is not the club's president, unless it was called so. */
function isComplemented({ tokens }: ParsedSentence, end: number, bearers: readonly Character[]): boolean {
  if (lowerOf(tokens[end]) !== 'of') return false;
  const complement = tokens.slice(end + 1, end + 4).find(({ pos }) => pos === 'PROPN' || pos === 'NOUN');
  return complement !== undefined && !bearers.some(({ roleWords }) => roleWords.has(lowerOf(complement)));
}

function preferred(bearers: readonly Character[], { index }: ParsedSentence, discourse: Discourse): Character | null {
  if (bearers.length === 1) return bearers[0] ?? null;
  const near = discourse.recent(index, 1).filter(({ character }) => bearers.includes(character));
  return near.length === 1 ? (near[0]?.character ?? null) : null;
}

/** "the tech billionaire", not introduced: the one person nearby who is in business, or of whom nothing is said yet. */
function variation(definite: Definite, { index }: ParsedSentence, discourse: Discourse): Character | null {
  const isBusiness = BUSINESS_NOUNS.has(definite.noun);
  if (!VARIATIONS.has(definite.noun) && !(isBusiness && definite.modifiers.length > 0)) return null;
  const near = discourse.recent(index, VARIATION_REACH).map(({ character }) => character);
  const inBusiness = isBusiness ? near.filter(({ nouns }) => [...nouns].some((noun) => BUSINESS_NOUNS.has(noun))) : [];
  const possible = inBusiness.length > 0 ? inBusiness : near.filter(({ nouns }) => nouns.size === 0);
  return possible.length === 1 ? (possible[0] ?? null) : null;
}
