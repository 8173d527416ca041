import { labelledWords } from '../wordList';
import honorificList from './honorifics.txt';
import { GIVEN_NAMES } from './names/lexicon';

export type Gender = 'female' | 'male';

/** Word → the gender that stands behind its colon in a word list, null where there is none. */
export function genderedWords(list: string): ReadonlyMap<string, Gender | null> {
  const genderOf = (label: string): Gender | null => (label === 'female' || label === 'male' ? label : null);
  return new Map([...labelledWords(list)].map(([word, label]) => [word, genderOf(label)]));
}

const HONORIFICS = genderedWords(honorificList);

/** Of a given name that only women bear, or only men; null of any other. */
export function genderOfGivenName(given: string | null): Gender | null {
  const gender = given ? GIVEN_NAMES.get(given) : undefined;
  return gender === 'f' ? 'female' : gender === 'm' ? 'male' : null;
}

const GIVEN_TITLES = new Set(['dame', 'king', 'lady', 'lord', 'prince', 'princess', 'queen', 'sir']);

/** Does a given name alone follow the title ("Sir Hugh")? */
export const standsBeforeGiven = (title: string): boolean => GIVEN_TITLES.has(normal(title));

const normal = (title: string): string => title.toLowerCase().replace(/\.$/, '');

export const isHonorific = (title: string): boolean => HONORIFICS.has(normal(title));

/** "Ms." is female; a title that says nothing is null. */
export const genderOfHonorific = (title: string): Gender | null => HONORIFICS.get(normal(title)) ?? null;
