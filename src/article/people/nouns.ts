import type { Token } from '../language/token';
import { wordList } from '../wordList';
import businessList from './businessNouns.txt';
import { type Gender, genderedWords } from './gender';
import personNounList from './personNouns.txt';
import variationList from './variations.txt';

const PERSON_NOUNS = genderedWords(personNounList);

/** Nouns by which reports vary a name without having introduced them ("the billionaire"). */
export const VARIATIONS = wordList(variationList);
/** Nouns for people in business: who bears one may be called by another. */
export const BUSINESS_NOUNS = wordList(businessList);

/** Is the word a singular noun for a person ("spokesman", "CEO", "12-year-old")? */
export const isPersonNoun = ({ lower }: Pick<Token, 'lower'>): boolean => {
  if (PERSON_NOUNS.has(lower)) return true;
  const hyphen = lower.lastIndexOf('-');
  return hyphen >= 0 && (lower.endsWith('-year-old') || PERSON_NOUNS.has(lower.slice(hyphen + 1)));
};

/** "wife" is female; a noun that says nothing is null. */
export const genderOfNoun = (noun: string): Gender | null => PERSON_NOUNS.get(noun.toLowerCase()) ?? null;

const RANKS = new Set(['vice', 'prime', 'deputy', 'assistant', 'associate']);

/** The noun with the rank before it, which makes it another office: "vice president". */
export const rankedNoun = (noun: string, before: string | undefined): string => {
  const rank = before?.toLowerCase() ?? '';
  return RANKS.has(rank) ? `${rank} ${noun}` : noun;
};
