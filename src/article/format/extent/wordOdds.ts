import { labelledWords } from '../../wordList';
import list from './wordOdds.txt';

let odds: ReadonlyMap<string, number> = new Map([...labelledWords(list)].map(([word, value]) => [word, Number(value)]));

/** The log-odds with which a lower-case word speaks for the text of an article and against the page around it. */
export const oddsOf = (word: string): number => odds.get(word) ?? 0;

export const useOdds = (learned: ReadonlyMap<string, number>): void => {
  odds = learned;
};
