import { wordList } from '../wordList';
import honorificList from './honorifics.txt';
import type { NameMention } from './names';

export type Gender = 'female' | 'male';

const HONORIFICS: ReadonlyMap<string, Gender | null> = new Map(
  [...wordList(honorificList)].map((entry) => {
    const [word = '', gender] = entry.split(':');
    return [word, gender === 'female' || gender === 'male' ? gender : null];
  }),
);

const honorificOf = (title: string): string => title.toLowerCase().replace(/\.$/, '');

export const isHonorific = (title: string): boolean => HONORIFICS.has(honorificOf(title));

/** "Ms." is female; a title that says nothing is null. */
export const genderOfTitle = (text: string, { title }: NameMention): Gender | null =>
  title ? (HONORIFICS.get(honorificOf(text.slice(title.start, title.end))) ?? null) : null;
