import type { Span } from '../span';
import { type Line, readLines, trim } from './lines';
import type { Passage } from './passage';

/** Hard-wrapped text has no longer lines than this; typewriters and wires wrap at 60 to 80 columns. */
const WIDEST = 100;
const NARROWEST = 40;
/** How far below the full width a line may end although the next word would have fitted. */
const RAGGED = 3;

const SENTENCE_END = /[.!?…:;]["'”’)\]]*$/;
const STAMP = /^date[ \t]+\d{4}-\d\d-\d\d(?=\s|$)/;
/** Ends a paragraph's last sentence and starts the trailer that was run into it. */
const TRAILER = /\sThe post .{1,300} appeared first on [^\n]{1,80}$/;

const firstWordLength = (text: string, { start, end }: Span): number => {
  let i = start;
  while (i < end && text.charCodeAt(i) > 32) i++;
  return i - start;
};

/** The column at which the file's lines are wrapped, or null where every line is a paragraph of its own. */
function wrapColumn(text: string, lines: readonly Line[]): number | null {
  let widest = 0;
  for (const line of lines) widest = Math.max(widest, line.indent + line.end - line.start);
  if (widest > WIDEST || widest < NARROWEST) return null;
  let adjacent = 0;
  let continued = 0;
  for (let i = 1; i < lines.length; i++) {
    const previous = lines[i - 1];
    const line = lines[i];
    if (!previous || !line || line.gap > 0) continue;
    adjacent++;
    const openEnded = !SENTENCE_END.test(text.slice(previous.end - 4, previous.end));
    if (openEnded && previous.end - previous.start > widest / 2) continued++;
  }
  return adjacent > 0 && continued / adjacent >= 0.4 ? widest : null;
}

/** Whether `line` goes on where `previous` was wrapped: its first word would not have fitted there. */
function continues(text: string, previous: Line, line: Line, column: number): boolean {
  if (line.gap > 0 || line.indent > previous.indent + 1) return false;
  const used = previous.indent + previous.end - previous.start;
  return used + 1 + firstWordLength(text, line) > column - RAGGED;
}

function* joinWrapped(text: string, lines: readonly Line[]): Generator<Line> {
  const column = wrapColumn(text, lines);
  let current: Line | null = null;
  let previous: Line | null = null;
  for (const line of lines) {
    if (current && previous && column !== null && continues(text, previous, line, column)) {
      current = { start: current.start, end: line.end, indent: current.indent, gap: current.gap };
    } else {
      if (current) yield current;
      current = line;
    }
    previous = line;
  }
  if (current) yield current;
}

const LINE_BREAK = /[\r\n\u2028\u2029]/g;

function passage(text: string, span: Span, gap: number): Passage {
  return {
    start: span.start,
    end: span.end,
    text: text.slice(span.start, span.end).replace(LINE_BREAK, ' '),
    gap,
    kind: null,
  };
}

/** The stretches of the file that become blocks: lines, joined where wrapped, the stamp and the trailer cut off. */
export function* readPassages(text: string): Generator<Passage> {
  let first = true;
  for (const line of joinWrapped(text, [...readLines(text)])) {
    let { start, end } = line;
    const stamp: RegExpExecArray | null = first ? STAMP.exec(text.slice(start, start + 30)) : null;
    first = false;
    if (stamp) {
      yield { ...passage(text, { start, end: start + stamp[0].length }, line.gap), kind: 'date' };
      start = trim(text, { start: start + stamp[0].length, end }).start;
      if (start === end) continue;
    }
    const trailer = TRAILER.exec(text.slice(Math.max(start, end - 420), end));
    if (trailer) {
      const cut = end - trailer[0].length;
      const body = trim(text, { start, end: cut });
      if (body.end > body.start) yield passage(text, body, line.gap);
      start = trim(text, { start: cut, end }).start;
      yield { ...passage(text, { start, end }, 0), kind: 'trailer' };
    } else yield passage(text, { start, end }, line.gap);
  }
}
