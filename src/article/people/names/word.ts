import type { ParsedSentence, Token } from '../../language/token';
import type { Span } from '../../span';

/** A word as names are written: tokens joined by a hyphen without spaces ("Jean-Claude", "Jong-un") are one word. */
export interface NameWord extends Span {
  readonly text: string;
  /** Of the word's last token: the one that carries its grammar. */
  readonly tag: string;
  /** Indices of its tokens in the sentence, half open. */
  readonly firstToken: number;
  readonly endToken: number;
}

const HYPHENS = new Set(['-', '‐', '‑']);
const WORDLIKE = /[\p{L}\p{N}]$/u;
const WORD_START = /^\p{L}/u;
/** Longer than any name: beyond it a "word" is an attack on the reader's patience. */
const MAX_PARTS = 12;

const touches = (a: Token | undefined, b: Token | undefined): boolean =>
  a !== undefined && b !== undefined && a.end === b.start;

export function nameWords(text: string, sentence: ParsedSentence): NameWord[] {
  const { tokens } = sentence;
  const words: NameWord[] = [];
  for (let i = 0; i < tokens.length; ) {
    const first = tokens[i];
    if (!first) break;
    let last = first;
    let end = i + 1;
    while (end - i < MAX_PARTS) {
      const hyphen = tokens[end];
      const next = tokens[end + 1];
      if (!hyphen || !next || !HYPHENS.has(hyphen.text)) break;
      if (!WORDLIKE.test(last.text) || !WORD_START.test(next.text)) break;
      if (!touches(last, hyphen) || !touches(hyphen, next) || next.text === 's') break;
      last = next;
      end += 2;
    }
    words.push({
      start: first.start,
      end: last.end,
      text: end === i + 1 ? first.text : text.slice(first.start, last.end),
      tag: last.tag,
      firstToken: i,
      endToken: end,
    });
    i = end;
  }
  return words;
}
