import { labelledWords } from '../../wordList';
import list from './wordOdds.txt';

/** The log-odds with which a lower-case word speaks for the text of an article and against the page around it. */
export type WordOdds = ReadonlyMap<string, number>;

export const wordOdds: WordOdds = new Map([...labelledWords(list)].map(([word, odds]) => [word, Number(odds)]));
