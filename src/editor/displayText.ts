/**
 * Article text, file names and settings made safe to show. They may hold Markdown, HTML, `command:` links, `$(icon)`s,
 * control characters and characters that reverse the direction of what follows.
 *
 * Whatever VS Code draws comes from here: a string from {@link labelText}, Markdown from {@link markdownText} by way of
 * `markdown.ts`. A test looks at every place where something is drawn.
 */
import { plainText } from '../article/plainText';

export { plainText };

/** One line in which VS Code finds neither an icon (`$(name)`) nor a link (`[text](command:…)`); it is drawn as it is. */
export function labelText(text: string, limit?: number): string {
  return plainText(text, limit).replaceAll('$(', '$ (').replaceAll('](', '] (');
}

/** A label with an icon of ours in front, by its name. */
export const iconLabel = (icon: string, text: string): string => `$(${icon}) ${labelText(text)}`;

/** {@link labelText} of several lines. */
export const linesText = (lines: Iterable<string>): string => [...lines].map((line) => labelText(line)).join('\n');

const ASCII_PUNCTUATION = /[!-/:-@[-`{-~]/g;

/** Markdown that renders as exactly this text: any ASCII punctuation may be escaped (CommonMark 2.4). */
export function markdownText(text: string, limit?: number): string {
  return plainText(text, limit).replace(ASCII_PUNCTUATION, '\\$&');
}

/** Characters that `encodeURIComponent` leaves and that can end a link of Markdown. */
const LINK_PUNCTUATION = /[!'()*]/g;

/** A link of Markdown that runs a command. `text` is Markdown, `title` is not. */
export function commandLink(text: string, command: string, parameters: readonly unknown[], title?: string): string {
  const encoded = encodeURIComponent(JSON.stringify(parameters)).replace(
    LINK_PUNCTUATION,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );
  return `[${text}](command:${command}?${encoded}${title ? ` "${markdownText(title, 80)}"` : ''})`;
}

/** "1 mention", "3 mentions". */
export const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
