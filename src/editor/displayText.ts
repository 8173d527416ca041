/**
 * Article text made safe to show. It may hold Markdown, HTML, `command:` links, control characters and characters that
 * reverse the direction of what follows.
 */

const INVISIBLE = /[\p{Cc}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu;
const ASCII_PUNCTUATION = /[!-/:-@[-`{-~]/g;

/** One line of plain text, cut to at most `limit` UTF-16 units. */
export function plainText(text: string, limit = 300): string {
  const line = text
    .slice(0, 4 * limit)
    .replace(INVISIBLE, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return line.length <= limit ? line : `${line.slice(0, limit - 1).trimEnd()}…`;
}

/** Markdown that renders as exactly this text: any ASCII punctuation may be escaped (CommonMark 2.4). */
export function markdownText(text: string, limit?: number): string {
  return plainText(text, limit).replace(ASCII_PUNCTUATION, '\\$&');
}

/** A label in which VS Code would otherwise draw `$(name)` as an icon. */
export function labelText(text: string, limit?: number): string {
  return plainText(text, limit).replaceAll('$(', '$ (');
}

/** "1 mention", "3 mentions". */
export const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
