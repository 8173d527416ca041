import closedClasses from './closedClasses.txt';
import { hashText } from './hash';
import irregularPasts from './irregularPasts.txt';

/** Penn tags that take no new words, each with the words that can have it, as hashes of their forms. */
const wordsOfTag = new Map(entries(closedClasses).map(([tag, ...words]) => [tag, new Set(words.map(hashText))]));

/** Hashes of the forms of words that have no other Penn tags than these, unless they are names. */
const tagsOfWord = new Map(entries(irregularPasts).map(([word, ...tags]) => [hashText(word), new Set(tags)]));

/** Whether a word can have the Penn tag. `form` is the hash that `WordType` gives it. */
export function isPossible(form: number, tag: string): boolean {
  if (tag.startsWith('NNP')) return true;
  return (wordsOfTag.get(tag)?.has(form) ?? true) && (tagsOfWord.get(form)?.has(tag) ?? true);
}

/** The words of each line. */
function entries(text: string): [string, ...string[]][] {
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(' ') as [string, ...string[]]);
}
