import { wordList } from '../../article/wordList';
import pricesText from './prices.txt';

const PRICES: ReadonlySet<string> = new Set(wordList(pricesText));

/** Whether money beside a word is a price. */
export const tellsPrice = (word: string): boolean => PRICES.has(word);
