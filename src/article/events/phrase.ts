/** A piece of a label that can be said at more or less length. */
export interface Phrase {
  /** Words of its shortest wording; Infinity when it can't be worded. */
  readonly shortest: number;
  /** The richest wording of at most so many words, or null when there is none. */
  fit(words: number): string | null;
}

export const countWords = (text: string): number => (text ? text.split(' ').length : 0);

/** A phrase with the given wordings, richest first. */
export function oneOf(wordings: readonly string[]): Phrase {
  const shortest = wordings.length ? Math.min(...wordings.map(countWords)) : Number.POSITIVE_INFINITY;
  return { shortest, fit: (words) => wordings.find((wording) => countWords(wording) <= words) ?? null };
}

/** A part of a longer phrase, in the place where it is said. */
export interface Part {
  readonly phrase: Phrase;
  /** Left out when there is no room for it. */
  readonly optional?: boolean;
  /** Said in front of it whenever it is said: a preposition, "that". */
  readonly lead?: string;
}

/** Parts said one after the other. Required parts come first when words are given out, then optional ones, first to last. */
export function sequence(parts: readonly Part[]): Phrase {
  const lead = ({ lead: words }: Part) => countWords(words ?? '');
  const required = parts.filter((part) => !part.optional);
  const shortest = required.reduce((sum, part) => sum + part.phrase.shortest + lead(part), 0);
  return {
    shortest,
    fit(words) {
      let spare = words - shortest;
      if (spare < 0) return null;
      const said = new Map<Part, string>();
      for (const part of [...required, ...parts.filter((part) => part.optional)]) {
        const reserved = part.optional ? -lead(part) : part.phrase.shortest;
        const wording = part.phrase.fit(reserved + spare);
        if (wording === null) {
          if (part.optional) continue;
          return null;
        }
        spare -= countWords(wording) - reserved;
        said.set(part, part.lead ? `${part.lead} ${wording}` : wording);
      }
      return parts.flatMap((part) => said.get(part) ?? []).join(' ');
    },
  };
}
