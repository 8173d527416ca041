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
