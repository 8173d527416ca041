/** A stretch of an article's text: UTF-16 code units, half open, so that `text.slice(start, end)` is the thing. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

export const byStart = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;
