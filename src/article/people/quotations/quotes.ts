import { type Quote, REPORTING_KINDS } from '../../analysis';
import type { ArticleDocument } from '../../document';
import type { Span } from '../../span';
import type { Character } from '../cast';

/** Words between quotation marks where they stand. */
export interface Quotation extends Span {
  /** Index into the article's blocks. */
  readonly block: number;
  /** False where the paragraph ends before the quotation does. */
  readonly closed: boolean;
}

/** Words between quotation marks, block by block; a quotation that its paragraph does not close runs to the paragraph's end. */
export function* findQuotes({ text, format }: ArticleDocument): Generator<Quotation> {
  for (const [block, { kind, start, end }] of format.blocks.entries()) {
    if (!REPORTING_KINDS.has(kind)) continue;
    let at = start;
    while (at < end) {
      const close = opensDouble(text, at, start)
        ? closeOfDouble(text, at, end)
        : opensTwice(text, at, start)
          ? closeOfTwice(text, at, end)
          : closeOfSingle(text, at, start, end);
      if (close > at + 1) yield { start: at, end: Math.min(close + 1, end), block, closed: close < end };
      at = close > at ? close + 1 : at + 1;
    }
  }
}

const isSpace = (mark: string | undefined): boolean => mark === undefined || /\s/.test(mark);

/** A closing mark in front of a word opens, in texts that turn their marks the wrong way. */
const opensDouble = (text: string, at: number, from: number): boolean => {
  const mark = text[at];
  if (mark === '“' || mark === '"') return true;
  return mark === '”' && (at === from || isSpace(text[at - 1])) && !isSpace(text[at + 1]);
};

/** Index of the mark that closes a quotation, straight or curly whichever way it opened; the end where there is none. */
function closeOfDouble(text: string, open: number, end: number): number {
  const isStraight = text[open] === '"';
  let inside = 0;
  let straight = 0;
  for (let i = open + 1; i < end; i++) {
    const mark = text[i];
    if (mark === '“' && isStraight) inside++;
    else if (mark === '”') {
      if (inside === 0) return i;
      inside--;
    } else if (mark === '"') {
      if (isStraight) return i;
      if (!closesHere(text, i, end)) straight++;
      else if (straight === 0) return i;
      else straight--;
    }
  }
  return end;
}

/** Behind a word or a stop, and in front of none. */
const closesHere = (text: string, at: number, end: number): boolean =>
  !isSpace(text[at - 1]) && (at + 1 >= end || !/[\p{L}\p{N}]/u.test(text[at + 1] ?? ''));

/** Two straight single marks for a double one, as old wires have: ''We will leave,'' he said. */
const opensTwice = (text: string, at: number, from: number): boolean =>
  text.startsWith("''", at) && (at === from || /[\s(—–]/.test(text[at - 1] ?? '')) && !isSpace(text[at + 2]);

/** Index of the second of the two marks that close, or the end. */
function closeOfTwice(text: string, open: number, end: number): number {
  for (let i = open + 2; i + 1 < end; i++) if (text[i] === "'" && text[i + 1] === "'") return i + 1;
  return end;
}

/** The longest quotation between single marks, in characters: so far an apostrophe is looked at as a mark that could close. */
const LONGEST_SINGLE = 2000;

/**
 * Index of the single mark that closes what a single mark opens, or -1. Only one behind a stop closes, since any other could be
 * an apostrophe: 'The children's bus didn't come.'
 */
function closeOfSingle(text: string, open: number, from: number, end: number): number {
  const mark = text[open];
  if (mark !== '‘' && mark !== "'") return -1;
  if (open > from && !/[\s(—–]/.test(text[open - 1] ?? '')) return -1;
  if (!/\p{L}/u.test(text[open + 1] ?? '')) return -1;
  const stop = Math.min(end, open + LONGEST_SINGLE);
  for (let i = open + 1; i < stop; i++) {
    const close = text[i];
    if (close === '“' || close === '"') return -1;
    if (
      (close === '’' || close === "'") &&
      /[,.!?…]/.test(text[i - 1] ?? '') &&
      (i + 1 >= end || /[\s—–,]/.test(text[i + 1] ?? ''))
    )
      return i;
  }
  return -1;
}

/** The quotation at an offset, and who speaks it. */
export class QuoteFinder {
  readonly quotes: readonly Quotation[];
  readonly #speakers: (Character | null)[];

  constructor(document: ArticleDocument) {
    this.quotes = [...findQuotes(document)];
    this.#speakers = this.quotes.map(() => null);
  }

  /** Index of the quotation that holds the offset, or -1. */
  at(offset: number): number {
    let low = 0;
    let high = this.quotes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.quotes[middle]?.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const quote = this.quotes[low];
    return quote && quote.start <= offset ? low : -1;
  }

  speakerOf(quote: number): Character | null {
    return this.#speakers[quote] ?? null;
  }

  setSpeaker(quote: number, speaker: Character | null): void {
    this.#speakers[quote] = speaker;
  }

  list(idOf: (character: Character) => string | null): Quote[] {
    return this.quotes.map(({ start, end }, i) => {
      const speaker = this.speakerOf(i);
      return { start, end, speaker: speaker && idOf(speaker) };
    });
  }
}
