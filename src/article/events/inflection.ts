import { wordList } from '../wordList';
import doublingList from './lexicon/doublingVerbs.txt';
import irregularList from './lexicon/irregularVerbs.txt';
import { wordTable } from './lexicon/wordTable';

const irregularVerbs = wordTable(irregularList);
const doublingVerbs = wordList(doublingList);

/** Prefixes that leave the spelling of a verb's end alone. */
const PREFIX = /^(?:over|under|out|re|mis|un)(?=.{3})/;

/** Simple past of a verb's lemma: "withdraw" → "withdrew". "be" becomes "was". */
export function pastTense(lemma: string): string {
  return lemma === 'be' ? 'was' : (irregularForm(lemma, 0) ?? regularPast(lemma));
}

/** Past participle of a verb's lemma: "withdraw" → "withdrawn". */
export function pastParticiple(lemma: string): string {
  return lemma === 'be' ? 'been' : (irregularForm(lemma, 1) ?? regularPast(lemma));
}

/** Prefixes that leave an irregular verb irregular: "overran". */
const IRREGULAR_PREFIX = /^(?:over|under|out|with|fore)/;

function irregularForm(lemma: string, column: 0 | 1): string | undefined {
  const known = irregularVerbs.get(lemma)?.split('\t')[column];
  const [prefix] = (known === undefined && IRREGULAR_PREFIX.exec(lemma)) || [];
  const inner = prefix && irregularVerbs.get(lemma.slice(prefix.length))?.split('\t')[column];
  return known ?? (inner ? prefix + inner : undefined);
}

function regularPast(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  if (doublingVerbs.has(lemma.replace(PREFIX, ''))) return `${lemma}${lemma.at(-1)}ed`;
  return lemma.endsWith('c') ? `${lemma}ked` : `${lemma}ed`;
}

/** Are the past tense and the past participle of a verb alike, and formed by rule? */
export const isRegular = (lemma: string): boolean => irregularForm(lemma, 0) === undefined && lemma !== 'be';

/** Third person singular of the present tense: "regret" → "regrets". */
export function thirdPerson(lemma: string): string {
  if (lemma === 'be') return 'is';
  if (lemma === 'have') return 'has';
  if (/(?:s|x|z|ch|sh|o)$/.test(lemma)) return `${lemma}es`;
  return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`;
}
