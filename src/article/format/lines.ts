import type { Span } from '../span';

/** A line of the file without its white space at both ends and without its line terminator; never empty. */
export interface Line extends Span {
  /** Columns of white space in front; a tab counts as eight. */
  readonly indent: number;
  /** Empty lines directly above. */
  readonly gap: number;
}

const LF = 10;
const CR = 13;

/** White space, control characters, zero-width and bidirectional marks: nothing that a reader sees. */
export function isBlank(code: number): boolean {
  if (code <= 32) return true;
  if (code < 0x7f) return false;
  return (
    code <= 0xa0 ||
    code === 0xad ||
    code === 0x1680 ||
    code === 0x180e ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x205f && code <= 0x206f) ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** The span without blank characters at its ends; empty spans collapse onto their start. */
export function trim(text: string, { start, end }: Span): Span {
  let first = start;
  let last = end;
  while (first < last && isBlank(text.charCodeAt(first))) first++;
  while (last > first && isBlank(text.charCodeAt(last - 1))) last--;
  return { start: first, end: last };
}

function indentOf(text: string, start: number, end: number): number {
  let columns = 0;
  for (let i = start; i < end; i++) columns += text.charCodeAt(i) === 9 ? 8 : 1;
  return columns;
}

const isLineEnd = (code: number): boolean => code === LF || code === CR || code === 0x2028 || code === 0x2029;

/** The lines that hold something, in order. LF, CR, CRLF and the Unicode separators end a line. */
export function* readLines(text: string): Generator<Line> {
  let gap = 0;
  let start = 0;
  while (start < text.length) {
    let end = start;
    while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
    const inner = trim(text, { start, end });
    if (inner.start === inner.end) gap++;
    else {
      yield { ...inner, indent: indentOf(text, start, inner.start), gap };
      gap = 0;
    }
    start = text.charCodeAt(end) === CR && text.charCodeAt(end + 1) === LF ? end + 2 : end + 1;
  }
}
