import { labelledWords } from '../wordList';
import honorificList from './honorifics.txt';

export type Gender = 'female' | 'male';

/** Word → the gender that stands behind its colon in a word list, null where there is none. */
export function genderedWords(list: string): ReadonlyMap<string, Gender | null> {
  const genderOf = (label: string): Gender | null => (label === 'female' || label === 'male' ? label : null);
  return new Map([...labelledWords(list)].map(([word, label]) => [word, genderOf(label)]));
}

const HONORIFICS = genderedWords(honorificList);

const normal = (title: string): string => title.toLowerCase().replace(/\.$/, '');

export const isHonorific = (title: string): boolean => HONORIFICS.has(normal(title));

/** "Ms." is female; a title that says nothing is null. */
export const genderOfHonorific = (title: string): Gender | null => HONORIFICS.get(normal(title)) ?? null;
