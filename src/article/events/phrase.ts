/** A piece of a label that can be said at more or less length. */
export interface Phrase {
  /** Words of its shortest wording; Infinity when it can't be worded. */
  readonly shortest: number;
  /** The richest wording of at most so many words, or null when there is none. */
  fit(words: number): string | null;
}

export function countWords(text: string): number {
  if (!text) return 0;
  let words = 1;
  for (let space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space + 1)) words++;
  return words;
}

/** A phrase with the given wordings, richest first. */
export function oneOf(wordings: readonly string[]): Phrase {
  const lengths = wordings.map(countWords);
  return {
    shortest: lengths.reduce((least, length) => Math.min(least, length), Number.POSITIVE_INFINITY),
    fit: (words) => wordings[lengths.findIndex((length) => length <= words)] ?? null,
  };
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
  const shortest = parts.reduce((sum, part) => (part.optional ? sum : sum + shortestOf(part)), 0);
  return {
    shortest,
    fit(words) {
      let spare = words - shortest;
      if (spare < 0) return null;
      const said: (string | null)[] = parts.map(() => null);
      for (const optional of [false, true]) {
        for (const [i, part] of parts.entries()) {
          if ((part.optional ?? false) !== optional) continue;
          const reserved = optional ? 0 : shortestOf(part);
          const wording = sayPart(part, reserved + spare);
          if (wording === null && !optional) return null;
          if (wording === null) continue;
          said[i] = wording;
          spare += reserved - countWords(wording);
        }
      }
      return said.filter(Boolean).join(' ');
    },
  };
}

const shortestOf = ({ phrase, lead }: Part): number => phrase.shortest + countWords(lead ?? '');

function sayPart({ phrase, lead }: Part, words: number): string | null {
  if (!lead) return phrase.fit(words);
  const wording = phrase.fit(words - countWords(lead));
  return wording === null ? null : `${lead} ${wording}`;
}
