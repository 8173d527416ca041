/** Words or phrases with a meaning each. */
export interface Lexicon {
  readonly entries: readonly string[];
  /** Source of a regular expression that matches any entry, the longest first; as `phrase` reads it. */
  readonly pattern: string;
  /** The meaning of an entry, in any letter case and spacing; undefined where there is no such entry. */
  get(phrase: string): string | undefined;
}

const folded = (phrase: string): string => phrase.toLowerCase().replace(/\s+/g, ' ').replaceAll('’', "'");

export const alternation = (phrases: Iterable<string>): string =>
  `(?:${[...phrases]
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(/[.+]/g, '\\$&').replaceAll("'", "['’]"))
    .join('|')})`;

/** A lexicon from its lines `entry: meaning`; lines that start with '#' are comments. */
export function lexicon(lines: ReadonlySet<string>): Lexicon {
  const meanings = new Map<string, string>();
  for (const line of lines) {
    const [entry, meaning] = line.split(': ');
    if (entry && meaning) meanings.set(entry, meaning);
  }
  return {
    entries: [...meanings.keys()],
    pattern: alternation(meanings.keys()),
    get: (phrase) => meanings.get(folded(phrase)),
  };
}
