/** The entries of a word list: one a line, lines that start with '#' say what belongs and where it came from. */
export function wordList(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const line of text.split('\n')) {
    const word = line.trim();
    if (word && !word.startsWith('#')) words.add(word);
  }
  return words;
}
