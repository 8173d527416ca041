import type { Token } from '../language/token';
import { labelledWords, wordList } from '../wordList';
import businessList from './businessNouns.txt';
import { type Gender, genderedWords } from './gender';
import personNounList from './personNouns.txt';
import titleFormList from './titleForms.txt';
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

/** "sen" → "senator", and the other nouns by which a bearer of the title is called. */
const TITLE_FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  [...labelledWords(titleFormList)].map(([title, nouns]) => [title, nouns.split(' ')]),
);

/** The noun that an abbreviated title stands for, or the title itself. */
export const fullTitle = (title: string): string => TITLE_FORMS.get(title.replace(/\.$/, ''))?.[0] ?? title;

/** The other nouns by which a bearer of a title is called: "congressman" for a representative. */
export const otherTitles = (noun: string): readonly string[] => TITLE_FORMS.get(noun)?.slice(1) ?? [];

const RANKS = new Set(['vice', 'prime', 'deputy', 'assistant', 'associate']);

/** The noun with the rank before it, which makes it another office: "vice president". */
export const rankedNoun = (noun: string, before: string | undefined): string => {
  const rank = before?.toLowerCase().replace(/^ex-/, '') ?? '';
  return RANKS.has(rank) ? `${rank} ${noun}` : noun;
};
