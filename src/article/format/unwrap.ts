import type { Span } from '../span';
import type { Line } from './lines';

/** Hard-wrapped text keeps to a width in this range; typewriters and wires wrap at 60 to 80 columns, editors at up to 140. */
const NARROWEST = 40;
const WIDEST = 140;
/** How far below the full width a line may end although the next word would have fitted. */
const RAGGED = 5;
/** The share of the broken lines that may be wider: a link, a table's row. */
const WIDER = 0.05;
/** The share of all lines that may be wider; where there are more, paragraphs are on one line each. */
const MOST_WIDER = 0.1;

const SENTENCE_END = /[.!?…:]["'”’)\]]*$/;
const LOWER_CASE = /^\p{Ll}/u;
const BULLET = /^(?:[-*•·–—]|\(?\d{1,2}[.)])\s/;

const lengthOf = ({ start, end }: Span): number => end - start;

function firstWordLength(text: string, { start, end }: Span): number {
  let i = start;
  while (i < end && text.charCodeAt(i) > 32) i++;
  return i - start;
}

/** Lines that follow another one without an empty line between, each with the one above. */
function* adjacentLines(lines: readonly Line[]): Generator<[Line, Line]> {
  let above: Line | undefined;
  for (const line of lines) {
    if (above && line.gap === 0) yield [above, line];
    above = line;
  }
}

const openEnded = (text: string, { end }: Line): boolean => !SENTENCE_END.test(text.slice(end - 4, end));

const isFull = (text: string, line: Line, next: Line, column: number): boolean =>
  lengthOf(line) + 1 + firstWordLength(text, next) > column - RAGGED;

/**
 * The column at which the file's lines are wrapped, or null where every line is a paragraph of its own. Menus and titles, which
 * end long before it, say nothing of that.
 */
function wrapColumn(text: string, lines: readonly Line[]): number | null {
  const lengths: number[] = [];
  for (const [above] of adjacentLines(lines)) lengths.push(lengthOf(above));
  if (lengths.length === 0) return null;
  lengths.sort((a, b) => a - b);
  const column = lengths[Math.floor((lengths.length - 1) * (1 - WIDER))] ?? 0;
  if (column < NARROWEST || column > WIDEST) return null;
  const wider = lines.filter((line) => lengthOf(line) > column + RAGGED).length;
  if (wider > lines.length * MOST_WIDER) return null;
  let long = 0;
  let open = 0;
  let full = 0;
  for (const [above, line] of adjacentLines(lines)) {
    if (lengthOf(above) < column / 2) continue;
    long++;
    if (!openEnded(text, above)) continue;
    open++;
    if (isFull(text, above, line, column)) full++;
  }
  return open / long >= 0.3 && full / open >= 0.6 ? column : null;
}

/** Whether `line` goes on where `above` was broken. */
function continues(text: string, above: Line, line: Line, column: number): boolean {
  if (line.gap > 0) return false;
  const head = text.slice(line.start, line.start + 5);
  if (BULLET.test(head)) return false;
  if (line.indent > above.indent + 1 && !BULLET.test(text.slice(above.start, above.start + 5))) return false;
  return isFull(text, above, line, column) || (openEnded(text, above) && LOWER_CASE.test(head));
}

/** Joins the lines of each hard-wrapped paragraph into one; other files come back as they are. */
export function* unwrap(text: string, lines: readonly Line[]): Generator<Line> {
  const column = wrapColumn(text, lines);
  if (column === null) {
    yield* lines;
    return;
  }
  let paragraph: Line | undefined;
  let above: Line | undefined;
  for (const line of lines) {
    if (paragraph && above && continues(text, above, line, column)) {
      paragraph = { start: paragraph.start, end: line.end, indent: paragraph.indent, gap: paragraph.gap };
    } else {
      if (paragraph) yield paragraph;
      paragraph = line;
    }
    above = line;
  }
  if (paragraph) yield paragraph;
}
