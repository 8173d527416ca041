import type { Span } from '../span';
import { readLines, trim } from './lines';
import type { Passage } from './passage';
import { fold } from './rules/phrases';
import { unwrap } from './unwrap';

/** Headline, deck, by-lines and captions may stand above the paragraph that the stamp was run into. */
const MOST_ABOVE_STAMP = 12;
const STAMP = /^date[ \t]+\d{4}-\d\d-\d\d(?=\s|$)/;
/** A trailer that was run into the last paragraph. */
const TRAILER = /(?:^|\s)The post .{1,300} appeared first on [^\n]{1,80}$/;
const LONGEST_TRAILER = 420;

const LINE_BREAK = /[\r\n\u2028\u2029]/g;

function passage(text: string, { start, end }: Span, gap: number, kind: Passage['kind'] = null): Passage {
  const words = text.slice(start, end).replace(LINE_BREAK, ' ');
  return { start, end, text: words, folded: fold(words), gap, kind };
}

function* cutTrailer(text: string, { start, end }: Span, gap: number): Generator<Passage> {
  const tailStart = Math.max(start, end - LONGEST_TRAILER);
  const trailer = TRAILER.exec(text.slice(tailStart, end));
  if (!trailer) {
    yield passage(text, { start, end }, gap);
    return;
  }
  const cut = tailStart + trailer.index;
  const body = trim(text, { start, end: cut });
  if (body.end > body.start) yield passage(text, body, gap);
  yield passage(text, trim(text, { start: cut, end }), body.end > body.start ? 0 : gap, 'trailer');
}

/** The stretches of the file that become blocks: lines, joined where wrapped, with stamp and trailer cut off. */
export function* readPassages(text: string): Generator<Passage> {
  let above = 0;
  for (const { start, end, gap } of unwrap(text, [...readLines(text)])) {
    const stamp = above++ < MOST_ABOVE_STAMP ? STAMP.exec(text.slice(start, start + 30)) : null;
    if (!stamp) {
      yield* cutTrailer(text, { start, end }, gap);
      continue;
    }
    above = MOST_ABOVE_STAMP;
    const stampEnd = start + stamp[0].length;
    yield passage(text, { start, end: stampEnd }, gap, 'date');
    const rest = trim(text, { start: stampEnd, end });
    if (rest.end > rest.start) yield* cutTrailer(text, rest, 0);
  }
}
