import { trimEnd } from '../../trimEnd';
import { wordList } from '../../wordList';
import { anyOf, fold, inTitleCase } from '../rules/phrases';
import kickerList from '../rules/words/kickers.txt';
import sectionList from '../rules/words/sections.txt';
import { isStamp } from '../stamps';
import type { Cutter, Page, Part } from './cut';

const kickers = wordList(kickerList);
const sections = wordList(sectionList);

const LONGEST = 260;
const FEWEST_WORDS = 3;
const LONGEST_SITE_NAME = 3;
const SEPARATOR = /\s[–—·•»›:-]{1,2}\s|\s?\|\s?|\s[/]\s/g;
const BEFORE_COLON = new RegExp(`^(?:${anyOf(kickerList)})(?: ?:|\\s[–—]) ?(?=\\S.{9})`, 'i');
/** What stands alone behind a bar is no part of the title: an outlet, a section, a columnist. */
const BEHIND_BAR = /^(?:\p{Lu}[\p{L}\p{N}.'’&-]*)(?: (?:of|the|and|&|\p{Lu}[\p{L}\p{N}.'’&-]*)){0,3}$/u;

const ARTICLED = /^The \p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?$/u;
const DASH = /^[–—]$/;
const BYLINE = /^(?:by|written by|story by|posted by)\b|^.{2,40} [|/] by \p{Lu}/iu;

interface Segment {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** What stands in front of it. */
  readonly separator: string;
}

function segmentsOf(text: string): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  let separator = '';
  for (const match of text.matchAll(SEPARATOR)) {
    segments.push({ from, to: match.index, text: text.slice(from, match.index), separator });
    from = match.index + match[0].length;
    separator = match[0].trim();
  }
  segments.push({ from, to: text.length, text: text.slice(from), separator });
  return segments;
}

/** "ADA QUILL: " */
const AUTHOR_BEFORE_COLON = /^(\p{Lu}[\p{Lu}'’.-]+(?: \p{Lu}[\p{Lu}'’.-]+){1,3}): (?=\S.{9})/u;

const TRAILING_SIGN = /[\s.:!>»-]/;

/** A word or two that say what kind of piece or which part of the paper follows. */
export function isKicker(text: string): boolean {
  const bare = trimEnd(fold(text), TRAILING_SIGN).trim();
  return kickers.has(bare) || sections.has(bare) || bare === 'home';
}

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Behind a hyphen a name may be the site's where others write a dash before a part of the title, or where the page repeats it. */
const isSiteName = (name: string, title: string, page: Page): boolean =>
  BEHIND_BAR.test(name) && wordsIn(name) <= LONGEST_SITE_NAME && (page.repeats(name) || !inTitleCase(title));

/** "The Tidings": few but outlets are called so. */
export const isArticledName = (name: string): boolean => ARTICLED.test(name);

/** Behind a dash the site is one that calls itself "The Plainsman". */
const isArticled = (name: string, title: string): boolean =>
  isArticledName(name) && wordsIn(name) <= LONGEST_SITE_NAME && !inTitleCase(title);

/** "“It will hold.” — Ada Quill": a dash behind somebody's words brings who said them. */
const SPOKEN = /[.!?]["”’]$/;

/** Index of the first segment behind the title. */
function titleEnd(segments: readonly Segment[], text: string, page: Page): number {
  let end = segments.length;
  while (end > 1) {
    const segment = segments[end - 1];
    const above = segments[end - 2];
    if (!segment || !above || SPOKEN.test(text.slice(0, above.to))) break;
    const isTail =
      page.isOutlet(segment.text) ||
      isKicker(segment.text) ||
      (segment.separator === '|' && BEHIND_BAR.test(segment.text)) ||
      (DASH.test(segment.separator) &&
        (isArticled(segment.text, text.slice(0, above.to)) ||
          (BEHIND_BAR.test(segment.text) &&
            wordsIn(segment.text) <= LONGEST_SITE_NAME &&
            page.repeats(segment.text)))) ||
      (segment.separator === '-' && isSiteName(segment.text, text.slice(0, above.to), page)) ||
      page.isLine(text.slice(0, above.to));
    if (!isTail) break;
    end--;
  }
  return end;
}

/** Title, and around it the kind of piece, the section and the outlet: "Opinion | The Ferry Nobody Asked For - The Tern Courier". */
export const cutTitle: Cutter = ({ text }, page) => {
  if (text.length > LONGEST || BYLINE.test(text) || isStamp(text)) return null;
  const segments = segmentsOf(text);
  let end = titleEnd(segments, text, page);
  let start = 0;
  const startsOver = (segment: Segment): boolean => isKicker(segment.text) || page.isOutlet(segment.text.trim());
  while (start < end - 1 && startsOver(segments[start] as Segment)) start++;
  const last = segments[end - 1];
  const isWay = segments[0]?.text.trim().toLowerCase() === 'home' || (last !== undefined && page.isLine(last.text));
  if (isWay && end - start > 1) start = end - 1;
  const parts: Part[] = [];
  let from = segments[start]?.from ?? 0;
  let to = segments[end - 1]?.to ?? text.length;
  if (wordsIn(text.slice(from, to)) < FEWEST_WORDS) {
    from = 0;
    to = text.length;
    start = 0;
    end = segments.length;
  }
  const author = AUTHOR_BEFORE_COLON.exec(text.slice(from, to));
  const kicker = author && page.isAuthor(author[1] ?? '') ? author : BEFORE_COLON.exec(text.slice(from, to));
  if (kicker && wordsIn(text.slice(from + kicker[0].length, to)) >= FEWEST_WORDS) from += kicker[0].length;
  if (from === 0 && to === text.length) return null;
  if (from > 0) parts.push({ from: 0, to: from, kind: 'noise', outlet: 'cut off' });
  parts.push({ from, to });
  if (to < text.length) parts.push({ from: to, to: text.length, kind: 'noise', outlet: 'cut off' });
  return parts;
};
