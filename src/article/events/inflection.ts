import { wordList } from '../wordList';
import doublingList from './lexicon/doublingVerbs.txt';
import irregularList from './lexicon/irregularPasts.txt';
import { wordTable } from './lexicon/wordTable';

const irregularPasts = wordTable(irregularList);
const doublingVerbs = wordList(doublingList);

/** Simple past of a verb's lemma: "withdraw" → "withdrew". "be" becomes "was". */
export function pastTense(lemma: string): string {
  if (lemma === 'be') return 'was';
  const irregular = irregularPasts.get(lemma);
  if (irregular) return irregular;
  if (lemma.endsWith('e')) return `${lemma}d`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  if (doublingVerbs.has(lemma)) return `${lemma}${lemma.at(-1)}ed`;
  return lemma.endsWith('c') ? `${lemma}ked` : `${lemma}ed`;
}
