import type { Span } from '../../article';
import { gathered } from '../../article/groupBy';
import { visibleText, withoutInvisible } from '../../article/visibleText';
import { LONGEST, MOST_LINES, type Passage, type Words, wordsKey } from './correction';

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
export const passageAt = (file: string, text: string, span: Span): Passage => ({ file, ...placeAt(text, span) });

function placeAt(text: string, { start, end }: Span): Words {
  const around = 4 * LONGEST.around;
  return {
    words: sentenceWords(text.slice(start, end)),
    before: cutLeft(normalized(text.slice(Math.max(0, start - around), start)), LONGEST.around),
    after: cut(normalized(text.slice(end, end + around)), LONGEST.around),
  };
}

/** Words of an article, as their place is kept: the same whether it is taken from the text as it is or as it is seen. */
export function wordsAt(text: string, { start, end }: Span): Words {
  const around = 4 * LONGEST.around;
  const from = Math.max(0, start - around);
  const [before, words, after] = [text.slice(from, start), text.slice(start, end), text.slice(end, end + around)].map(
    visibleText,
  );
  const seen = [before, words, after].join('');
  const first = before?.length ?? 0;
  return placeAt(seen, { start: first, end: first + (words?.length ?? 0) });
}

/**
 * Of some spans of a text those that are at the places kept, by the keys of these. Words that were edited are not found; those
 * around them may have been, before or behind. Where several would do, it is one that has both, or else the first.
 */
export function findWords<Found extends Span>(
  text: string,
  spans: Iterable<Found>,
  places: readonly Words[],
): ReadonlyMap<string, Found> {
  const sought = new Set(places.map(({ words }) => words));
  const byKey = new Map(places.map((place) => [wordsKey(place), place]));
  const sides = gathered(
    Array.from(byKey.values(), (place) => sidesOf(place).map((side) => [side, place] as const)).flat(),
  );
  const found = new Map<string, Found>();
  const whole = new Set<string>();
  if (places.length === 0) return found;
  for (const span of spans) {
    if (!sought.has(sentenceWords(visibleText(text.slice(span.start, span.end))))) continue;
    const here = wordsAt(text, span);
    const key = wordsKey(here);
    if (byKey.has(key) && !whole.has(key)) {
      found.set(key, span);
      whole.add(key);
    }
    for (const side of sidesOf(here)) {
      for (const place of sides.get(side) ?? []) if (!found.has(wordsKey(place))) found.set(wordsKey(place), span);
      sides.delete(side);
    }
  }
  return found;
}

/** Words with what stands on one side of them, if anything does. */
const sidesOf = ({ words, before, after }: Words): string[] => [
  ...(before ? [JSON.stringify([words, before, null])] : []),
  ...(after ? [JSON.stringify([words, null, after])] : []),
];

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
