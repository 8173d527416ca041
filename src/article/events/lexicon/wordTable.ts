/**
 * Reads a word list whose entries carry a value: one entry a line, a tab between word and value, `#` lines are the header.
 */
export function wordTable(text: string): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const line of text.split('\n')) {
    const tab = line.indexOf('\t');
    if (tab > 0 && !line.startsWith('#')) table.set(line.slice(0, tab), line.slice(tab + 1));
  }
  return table;
}
