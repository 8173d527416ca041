import { wordList } from '../../../wordList';
import type { ContextRule, Passage } from '../../passage';
import { namesSource } from '../lines/credit';
import { inTitleCase } from '../phrases';
import sectionList from '../words/sections.txt';

const sections = wordList(sectionList);

const LONGEST = 220;
const FEWEST_WORDS_OF_DECK = 5;
const ENDS_LIKE_SENTENCE = /[^.]\.["”’)\]]*$|[:,;]$|[_–—-]$/;
const ENDS_IN_ABBREVIATION = /\b(?:U\.S|U\.K|U\.N|D\.C|Jr|Sr|Inc|Corp|Co|Ltd|a\.m|p\.m)\.["”’]?$/;
const STARTS = /^["'“‘([¿¡$£€#]*[\p{Lu}\p{N}]|^\p{Ll}{1,2}\p{Lu}/u;

const wordsOf = (text: string): number => text.split(' ').length;

const inCapitals = (text: string): boolean => text === text.toUpperCase() && /\p{Lu} .*\p{Lu}.*\.$/u.test(text);

function readsLikeHeadline({ text }: Passage): boolean {
  if (text.length < 4 || text.length > LONGEST || !STARTS.test(text)) return false;
  return !ENDS_LIKE_SENTENCE.test(text) || ENDS_IN_ABBREVIATION.test(text) || inCapitals(text) || inTitleCase(text);
}

const isKicker = ({ folded }: Passage): boolean => sections.has(folded.replace(/[\s.:|>»/-]+$/, ''));

const isOpen = ({ kind }: Passage): boolean => kind === null;

/** The first line of the text, unless it is known already or reads like a sentence. */
function findHeadline(passages: readonly Passage[]): Passage | undefined {
  const known = passages.find(({ kind }) => kind === 'headline');
  if (known) return known;
  const [first, second] = passages.filter(isOpen);
  return first && second && readsLikeHeadline(first) ? first : undefined;
}

/** The headline at the top, and the deck below it. A section's name above it ("World") is noise. */
export const headline: ContextRule = (passages) => {
  const top = passages.find(({ kind }) => kind !== 'date');
  if (top?.kind === 'credit' && !namesSource(top)) top.kind = null;
  const open = passages.filter(isOpen);
  for (const [i, passage] of open.entries()) {
    if (i === open.length - 1 || !isKicker(passage)) break;
    passage.kind = 'noise';
  }
  const title = findHeadline(passages);
  if (!title) return;
  title.kind = 'headline';
  const [deck, text] = passages.slice(passages.indexOf(title) + 1).filter(isOpen);
  if (!deck || !text || deck.text.length < title.text.length / 2) return;
  if (wordsOf(deck.text) >= FEWEST_WORDS_OF_DECK && readsLikeHeadline(deck)) deck.role = 'deck';
};
