import type { Span } from '../../article';
import { withoutInvisible } from '../../article/visibleText';
import { LONGEST, MOST_LINES, type Passage } from './correction';

/** How much of a text is looked at for its lines, in UTF-16 units. */
const LOOKED_AT = 65_536;
/** Shorter lines may stand in many articles, if there are longer ones. */
const TELLING = 40;

const normalized = (text: string): string => withoutInvisible(text).replace(/\s+/g, ' ').trim();

/** Cut without halving a character. */
const cut = (text: string, longest: number): string =>
  text
    .slice(0, longest)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();
const cutLeft = (text: string, longest: number): string =>
  text
    .slice(-longest)
    .replace(/^[\uDC00-\uDFFF]/, '')
    .trim();

function beginnings(text: string): string[] {
  return text
    .slice(0, LOOKED_AT)
    .split(/[\r\n]+/)
    .map((line) => cut(normalized(line.slice(0, 4 * LONGEST.line)), LONGEST.line))
    .filter((line) => line !== '');
}

/** How a few of the telling lines of a text begin, from the first to the last. */
export function linesOf(text: string): string[] {
  const all = [...new Set(beginnings(text))];
  const long = all.filter(({ length }) => length >= TELLING);
  const among = long.length > 0 ? long : all;
  const chosen = Array.from(
    { length: MOST_LINES },
    (_, i) => among[Math.round((i * (among.length - 1)) / (MOST_LINES - 1))],
  );
  return [...new Set(chosen)].filter((line) => line !== undefined);
}

/** All lines of a text that could be among those of a place. */
export const linesIn = (text: string): ReadonlySet<string> => new Set(beginnings(text));

/** A sentence as it is kept. */
export const sentenceWords = (text: string): string => cut(normalized(text), LONGEST.words);

/** A sentence of an article, as its place is kept. */
export function passageAt(file: string, text: string, { start, end }: Span): Passage {
  const around = 4 * LONGEST.around;
  return {
    file,
    words: sentenceWords(text.slice(start, end)),
    before: cutLeft(normalized(text.slice(Math.max(0, start - around), start)), LONGEST.around),
    after: cut(normalized(text.slice(end, end + around)), LONGEST.around),
  };
}

/** From so many words on a sentence alone is enough to know it by. */
const DISTINCTIVE = 8;
/** Of the words of a sentence and its edited self. */
const KEPT_WORDS = 0.6;

/** Whether a sentence that was kept is this one: said in the same place, or edited there. */
export function isSamePassage(kept: Passage, found: Passage): boolean {
  const sameFile = kept.file !== null && kept.file === found.file;
  const [before, after] = [kept.before === found.before, kept.after === found.after];
  if (kept.words !== found.words) return sameFile && before && after && share(kept.words, found.words) >= KEPT_WORDS;
  if (sameFile) return true;
  const isKnown = kept.before !== '' || kept.after !== '';
  return isKnown
    ? (before && kept.before !== '') || (after && kept.after !== '')
    : wordsOf(kept.words).length >= DISTINCTIVE;
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

function share(a: string, b: string): number {
  const [one, other] = [new Set(wordsOf(a)), new Set(wordsOf(b))];
  const common = [...one].filter((word) => other.has(word)).length;
  return common / Math.max(one.size, other.size, 1);
}
