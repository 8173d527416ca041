import { wordList } from '../../article/wordList';
import newsWordsText from './newsWords.txt';
import relatedWordsText from './relatedWords.txt';

const groupsOfWord = new Map<string, number[]>();
let group = 0;
for (const line of [...wordList(relatedWordsText), ...wordList(newsWordsText)]) {
  for (const word of line.split(' ')) {
    const groups = groupsOfWord.get(word);
    if (groups) groups.push(group);
    else groupsOfWord.set(word, [group]);
  }
  group++;
}

const NONE: readonly number[] = [];

/** The groups of words that can stand for one another to which a word belongs, by number. */
export const groupsOf = (word: string): readonly number[] => groupsOfWord.get(word) ?? NONE;
