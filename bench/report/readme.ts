import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Puts `content` between the marks of a section ("<!-- folder -->" and "<!-- /folder -->") of a Markdown file.
 * @throws {Error} When the file has no such section.
 */
export function writeSection(file: string, section: string, content: string): void {
  const text = readFileSync(file, 'utf8');
  const [open, close] = [`<!-- ${section} -->`, `<!-- /${section} -->`];
  const [start, end] = [text.indexOf(open), text.indexOf(close)];
  if (start < 0 || end < start) throw new Error(`${file} has no section ${open} … ${close}`);
  writeFileSync(file, `${text.slice(0, start + open.length)}\n\n${content}\n\n${text.slice(end)}`);
}
