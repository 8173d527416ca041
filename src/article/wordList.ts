/** Word → what stands behind its colon in a word list, "" where there is none. */
export function labelledWords(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...wordList(text)].map((entry) => {
      const [word = '', label = ''] = entry.split(':');
      return [word, label];
    }),
  );
}

/** The entries of a word list: one a line, lines that start with '#' say what belongs and where it came from. */
export function wordList(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const line of text.split('\n')) {
    const word = line.trim();
    if (word && !word.startsWith('#')) words.add(word);
  }
  return words;
}
