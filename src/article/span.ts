/** A stretch of an article's text: UTF-16 code units, half open, so that `text.slice(start, end)` is the thing. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

export const byStart = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;

/** The one of some spans, sorted and apart from each other, that contains another; undefined when none does. */
export function findContaining<Outer extends Span>(spans: readonly Outer[], inner: Span): Outer | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) < inner.end) low = middle + 1;
    else high = middle;
  }
  const found = spans[low];
  return found && contains(found, inner) ? found : undefined;
}
