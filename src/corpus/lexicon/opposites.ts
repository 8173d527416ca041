import { wordList } from '../../article/wordList';
import oppositeActsText from './oppositeActs.txt';

const oppositesOfWord = new Map<string, Set<string>>();
for (const line of wordList(oppositeActsText)) {
  const [one = '', other = ''] = line.split(' ');
  for (const [word, opposite] of [
    [one, other],
    [other, one],
  ] as const) {
    const opposites = oppositesOfWord.get(word) ?? new Set();
    oppositesOfWord.set(word, opposites.add(opposite));
  }
}

/** Whether what two words tell rules each other out, or undoes it. */
export const areOpposite = (one: string, other: string): boolean => oppositesOfWord.get(one)?.has(other) ?? false;
