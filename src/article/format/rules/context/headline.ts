import { bestTitle, endsLikeTitle, isLine, isTextual } from '../../head';
import type { ContextRule, Passage } from '../../passage';
import { squash } from '../phrases';

const FEWEST_WORDS_OF_DECK = 5;
/** "Full results | Who is who". */
const BETWEEN_LINKS = ' | ';
/** So near below a copy of it the headline stands. */
const NEAR = 8;

const wordsOf = (text: string): number => text.split(' ').length;
const isOpen = ({ kind }: Passage): boolean => kind === null;

/** What stands twice may have been taken for a caption. */
const mayBeCopy = ({ kind }: Passage): boolean => kind === null || kind === 'caption';

/** A headline that was cut off a breadcrumb or the name of the site stands again where it is a line of its own. */
function wholeLine(passages: readonly Passage[], title: Passage): Passage {
  const at = passages.indexOf(title);
  const isCutOff = (i: number): boolean => passages[i - 1]?.outlet === 'cut off' && passages[i]?.gap === 0;
  if (!isCutOff(at)) return title;
  const squashed = squash(title.text);
  const below = passages.slice(at + 1, at + 1 + NEAR);
  return below.find((copy, i) => mayBeCopy(copy) && !isCutOff(at + 1 + i) && squash(copy.text) === squashed) ?? title;
}

/** The headline at the top, and the deck below it. What stands above it, kickers and menus, is noise, and so is a copy of it. */
export const headline: ContextRule = (passages) => {
  const likeliest = passages.find(({ kind }) => kind === 'headline') ?? bestTitle(passages);
  if (!likeliest) return;
  const title = wholeLine(passages, likeliest);
  title.kind = 'headline';
  const at = passages.indexOf(title);
  for (const above of passages.slice(0, at)) if (isOpen(above) && !isTextual(above)) above.kind = 'noise';
  const squashed = squash(title.text);
  const body = passages.findIndex((passage, i) => i > at && isTextual(passage));
  for (const copy of passages.slice(0, Math.max(body, at))) {
    if (copy !== title && isLine(copy) && squash(copy.text) === squashed) copy.kind = 'noise';
  }
  const [deck, text] = passages.slice(at + 1).filter(isOpen);
  if (!deck || !text || deck.text.length < title.text.length / 2) return;
  if (deck.text.includes(BETWEEN_LINKS)) return;
  if (wordsOf(deck.text) >= FEWEST_WORDS_OF_DECK && isLine(deck) && endsLikeTitle(deck)) deck.role = 'deck';
};
