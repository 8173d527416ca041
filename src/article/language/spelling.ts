import type { Span } from '../span';

/** Quotation marks that open or close by themselves, and how Penn spells them. */
const DIRECTED: ReadonlyMap<string, string> = new Map([
  ['“', '``'],
  ['„', '``'],
  ['«', '``'],
  ['”', "''"],
  ['»', "''"],
  ['‘', '`'],
]);

/** Quotation marks as the models see them, whichever the text has. */
const SPELLINGS: ReadonlySet<string> = new Set([...DIRECTED.values(), "'"]);

/** Whether this is how the models see a quotation mark, so that the text may have another. */
export const isQuotationMark = (spelling: string): boolean => spelling.length <= 2 && SPELLINGS.has(spelling);

/** A token as the models see it: its text, but quotation marks told apart by the space around them. */
export function spellingOf(sentence: string, token: Span): string {
  const text = sentence.slice(token.start, token.end);
  if (text.length > 1) return text;
  const directed = DIRECTED.get(text);
  if (directed !== undefined) return directed;
  if (text !== '"' && text !== "'") return text;
  const opens = /^$|[\s([{—–-]/.test(sentence[token.start - 1] ?? '') && /\S/.test(sentence[token.end] ?? ' ');
  if (text === '"') return opens ? '``' : "''";
  return opens ? '`' : "'";
}
