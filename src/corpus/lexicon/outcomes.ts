import { wordList } from '../../article/wordList';
import outcomesText from './outcomes.txt';

const rivalsOfWord = new Map<string, Set<string>>();
for (const line of wordList(outcomesText)) {
  const [one = '', other = ''] = line.split(' ');
  for (const [word, rival] of [
    [one, other],
    [other, one],
  ] as const) {
    rivalsOfWord.set(word, (rivalsOfWord.get(word) ?? new Set()).add(rival));
  }
}

/** Whether of what two words say only one can be true of one thing at one time. */
export const areRivalOutcomes = (one: string, other: string): boolean => rivalsOfWord.get(one)?.has(other) ?? false;
