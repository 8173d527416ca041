import { wordList } from '../../../wordList';
import cookery from './cookery.txt';
import correspondence from './correspondence.txt';
import english from './english.txt';
import licensing from './licensing.txt';
import narrative from './narrative.txt';
import reporting from './reporting.txt';
import software from './software.txt';

/** Varieties of written English, each with the words that it uses more than others do. */
export type Register = 'cookery' | 'correspondence' | 'english' | 'licensing' | 'narrative' | 'reporting' | 'software';

const lists: Record<Register, string> = {
  cookery,
  correspondence,
  english,
  licensing,
  narrative,
  reporting,
  software,
};

const registersByWord = new Map<string, Register[]>();
for (const [register, list] of Object.entries(lists) as [Register, string][]) {
  for (const word of wordList(list)) registersByWord.set(word, [...(registersByWord.get(word) ?? []), register]);
}

const NONE: readonly Register[] = [];

/** The registers to which a lower-case word points; most words point to none. */
export const registersOf = (word: string): readonly Register[] => registersByWord.get(word) ?? NONE;
