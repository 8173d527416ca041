import { wordList } from '../wordList';
import honorificList from './honorifics.txt';

export type Gender = 'female' | 'male';

const HONORIFICS: ReadonlyMap<string, Gender | null> = new Map(
  [...wordList(honorificList)].map((entry) => {
    const [word = '', gender] = entry.split(':');
    return [word, gender === 'female' || gender === 'male' ? gender : null];
  }),
);

const normal = (title: string): string => title.toLowerCase().replace(/\.$/, '');

export const isHonorific = (title: string): boolean => HONORIFICS.has(normal(title));

/** "Ms." is female; a title that says nothing is null. */
export const genderOfHonorific = (title: string): Gender | null => HONORIFICS.get(normal(title)) ?? null;
