import { wordList } from '../../wordList';
import { fold } from '../rules/phrases';
import pageFurniture from '../rules/words/pageFurniture.txt';
import type { Sample } from './sample';

const furniture = wordList(pageFurniture);

/** Fewer lines of a page are none. */
const FEWEST_LINES = 20;
const FEWEST_OF_FURNITURE = 3;
/** Of a paragraph of the article, in UTF-16 code units; and how many there are. */
const SHORTEST = 80;
const FEWEST_PARAGRAPHS = 3;

/** The paragraphs alone of a text that has the menus and buttons of a page around them, or null where it has none. */
export function paragraphsOfPage({ passages, prose }: Sample): string | null {
  if (passages.length < FEWEST_LINES) return null;
  const lines = new Set(passages.map(({ text }) => fold(text)).filter((line) => furniture.has(line)));
  if (lines.size < FEWEST_OF_FURNITURE) return null;
  const paragraphs = prose.filter(({ text }) => text.length >= SHORTEST);
  return paragraphs.length < FEWEST_PARAGRAPHS ? null : paragraphs.map(({ text }) => text).join('\n\n');
}
