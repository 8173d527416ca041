import { wordList } from '../../../wordList';
import type { ContextRule, Passage } from '../../passage';
import sectionList from '../words/sections.txt';

const sections = wordList(sectionList);

const LONGEST = 220;
const ENDS_LIKE_SENTENCE = /[^.]\.["”’)\]]*$|[:,;]$|[_–—-]$/;
const ENDS_IN_ABBREVIATION = /\b(?:U\.S|U\.K|U\.N|D\.C|Jr|Sr|Inc|Corp|Co|Ltd|a\.m|p\.m)\.["”’]?$/;
const STARTS = /^["'“‘([¿¡$£€#]*[\p{Lu}\p{N}]|^\p{Ll}{1,2}\p{Lu}/u;

const wordsOf = (text: string): number => text.split(' ').length;

const inCapitals = (text: string): boolean => text === text.toUpperCase() && /\p{Lu} .*\p{Lu}.*\.$/u.test(text);

function readsLikeHeadline({ text }: Passage): boolean {
  if (text.length < 4 || text.length > LONGEST || !STARTS.test(text)) return false;
  return !ENDS_LIKE_SENTENCE.test(text) || ENDS_IN_ABBREVIATION.test(text) || inCapitals(text);
}

const isKicker = ({ folded }: Passage): boolean => sections.has(folded.replace(/[\s.:|>»/-]+$/, ''));

/**
 * The first line, where it reads like a headline and not like the start of the text, and the deck below it. A section's
 * name above it ("World") is noise.
 */
export const headline: ContextRule = (passages) => {
  const top = passages.find(({ kind }) => kind !== 'date');
  if (top?.kind === 'credit') top.kind = null;
  const open = passages.filter(({ kind }) => kind === null);
  while (open[0] && open[1] && isKicker(open[0])) {
    open[0].kind = 'noise';
    open.shift();
  }
  const [first, second, third] = open;
  if (!first || !second || !readsLikeHeadline(first)) return;
  first.kind = 'headline';
  if (third && wordsOf(second.text) >= 5 && second.text.length > first.text.length / 2 && readsLikeHeadline(second))
    second.role = 'deck';
};
