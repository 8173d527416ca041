import { trim } from '../lines';
import { copyrightOf, hostIn, isOutletName, outletKey } from '../outlets';
import type { Passage } from '../passage';
import { fold, squash } from '../rules/phrases';
import { isProse } from '../rules/prose';
import { cutDoubled } from './doubled';
import { cutField, frontMatterLength } from './frontMatter';
import { cutHands } from './hands';
import { cutMarks } from './marks';
import { cutRunIn } from './runIn';
import { cutStamp } from './stamp';
import { cutTitle } from './title';

/** How far down the head may reach; a page's menus may stand above it. */
const MOST = 400;
/** The first paragraph may be a deck. */
const PARAGRAPHS = 2;
const PARAGRAPH = 80;
/** How many lines at the end may say whose copyright it is. */
const FOOT = 40;
/** In which of the first lines everything may stand that others have on lines of their own. */
const RUN_IN = 3;
/** Shorter lines stand at the top of a page more than once. */
const SHORTEST_LINE = 20;
const LONGEST_LINE = 200;

/** A stretch of a passage's words that becomes a passage of its own; what is left between two is white space. */
export interface Part {
  readonly from: number;
  readonly to: number;
  readonly kind?: Passage['kind'];
  readonly outlet?: Passage['outlet'];
}

/** What is known of the whole file when one line is cut. */
export interface Page {
  /** Whether a name is an outlet's by itself, or because the page says so elsewhere. */
  isOutlet(name: string): boolean;
  /** Whether these words stand in another line of the page's head or foot too. */
  repeats(name: string): boolean;
  /** Whether a byline of the head has this name. */
  isAuthor(name: string): boolean;
  /** Whether these words are another line of the head too. */
  isLine(words: string): boolean;
}

/** The parts of a passage, or null where it stays whole. */
export type Cutter = (passage: Passage, page: Page) => readonly Part[] | null;

function partsOf(passage: Passage, parts: readonly Part[]): Passage[] {
  const made: Passage[] = [];
  for (const { from, to, kind = null, outlet } of parts) {
    const { start, end } = trim(passage.text, { start: from, end: to });
    if (start === end) continue;
    const text = passage.text.slice(start, end);
    made.push({
      start: passage.start + start,
      end: passage.start + end,
      text,
      folded: fold(text),
      gap: made.length === 0 ? passage.gap : 0,
      kind,
      ...(outlet && { outlet }),
    });
  }
  return made;
}

const LINES: readonly Cutter[] = [cutMarks, cutHands, cutDoubled, cutTitle, cutStamp];
const FIRST_LINES: readonly Cutter[] = [cutMarks, cutHands, cutDoubled, cutRunIn, cutTitle, cutStamp];

/** How many passages stand at the top of the file, above the text or among its first lines. */
function headLength(passages: readonly Passage[]): number {
  let paragraphs = 0;
  for (let i = 0; i < passages.length && i < MOST; i++) {
    const passage = passages[i];
    if (passage && passage.text.length >= PARAGRAPH && isProse(passage) && ++paragraphs === PARAGRAPHS) return i;
  }
  return Math.min(passages.length, MOST);
}

function pageOf(head: readonly Passage[], foot: readonly Passage[]): Page {
  const keys = new Set<string>();
  for (const { text } of foot) {
    const holder = copyrightOf(text)?.holder;
    if (holder) keys.add(outletKey(holder));
  }
  for (const { text } of head) {
    const host = hostIn(text);
    if (host) keys.add(outletKey(host));
  }
  keys.delete('');
  const short = [...head, ...foot].map(({ text }) => text).filter((text) => text.length <= LONGEST_LINE);
  const lines = new Set(head.map(({ text }) => squash(text)));
  return {
    isOutlet: (name) => isOutletName(name) || (/\p{Lu}/u.test(name) && keys.has(outletKey(name))),
    repeats: (name) => short.filter((text) => text.includes(name)).length > 1,
    isAuthor: (name) => lines.has(`by${squash(name)}`) || lines.has(squash(name)),
    isLine: (words) => words.length >= SHORTEST_LINE && lines.has(squash(words)),
  };
}

function cutWith(cutters: readonly Cutter[], passage: Passage, page: Page): readonly Passage[] {
  if (passage.kind !== null) return [passage];
  for (const [i, cutter] of cutters.entries()) {
    const parts = cutter(passage, page);
    if (parts) return partsOf(passage, parts).flatMap((part) => cutWith(cutters.slice(i + 1), part, page));
  }
  return [passage];
}

/**
 * Cuts the lines at the top of a file that hold more than one thing: "Opinion | The Ferry Nobody Asked For - The Tern Courier",
 * "By Ada Quill January 7, 2031"; and, in every line, marks of Markdown off the words that they stand around.
 */
export function* cutHead(passages: readonly Passage[]): Generator<Passage> {
  const length = headLength(passages);
  const page = pageOf(passages.slice(0, length), passages.slice(-FOOT));
  const fields = frontMatterLength(passages);
  for (const [i, passage] of passages.entries()) {
    if (i < fields) yield* cutWith([cutField], passage, page);
    else if (i < fields + RUN_IN) yield* cutWith(FIRST_LINES, passage, page);
    else yield* cutWith(i < length ? LINES : [cutMarks], passage, page);
  }
}
