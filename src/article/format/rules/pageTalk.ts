import { labelledWords } from '../../wordList';
import type { Passage } from '../passage';
import { anyOf, ownWords } from './phrases';
import terms from './words/pageTalk.txt';

const weightOf = new Map([...labelledWords(terms)].map(([term, weight]) => [term, Number(weight || 1)]));
const TERM = new RegExp(`\\b(?:${anyOf([...weightOf.keys()].join('\n'))})\\b`, 'g');
const READER = /\b(?:you|your|we|our|us)\b/;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'-]*/gu;
/** Somebody says or did something, which is the news. */
const REPORTING =
  /\b(?:said|says|told|according to|announced|reported|argued|accused|denied|testified|wrote|asked|launched|raised|sued|alleged|he|she|his|her|him|who)\b/;

const ENOUGH = 2;
/** Of the words. */
const SHARE = 0.2;
const LONGEST = 300;

/** Whether a passage speaks of the page that it stood on and of nothing else. */
export function speaksOfPage({ text, folded }: Passage): boolean {
  if (text.length > LONGEST) return false;
  const own = ownWords(folded);
  const turnsToReader = READER.test(own);
  if (REPORTING.test(own) || (turnsToReader && own.endsWith('?'))) return false;
  let score = turnsToReader ? 1 : 0;
  const found = own.match(TERM) ?? [];
  for (const term of found) score += weightOf.get(term) ?? 0;
  return found.length > 0 && score >= ENOUGH && score >= SHARE * (own.match(WORD)?.length ?? 0);
}
