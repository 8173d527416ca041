import type { Span } from './span';

/** Zero-based line, and UTF-16 units into it, as an editor counts them. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

const LINE_END = /\r\n|\n|\r/g;

/** Turns offsets into positions and back. Lines end as VS Code ends them: CRLF, LF or CR. */
export class LineIndex {
  readonly #lineStarts: readonly number[];
  readonly #length: number;

  constructor(text: string) {
    const starts = [0];
    for (const match of text.matchAll(LINE_END)) starts.push(match.index + match[0].length);
    this.#lineStarts = starts;
    this.#length = text.length;
  }

  positionAt(offset: number): Position {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: offset - (this.#lineStarts[low] ?? 0) };
  }

  rangeOf(span: Span): Range {
    return { start: this.positionAt(span.start), end: this.positionAt(span.end) };
  }

  /** A position beyond the text becomes its end. */
  offsetAt(position: Position): number {
    const start = this.#lineStarts[position.line] ?? this.#length;
    return Math.min(start + position.character, this.#length);
  }
}
