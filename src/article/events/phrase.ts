import type { TokenRange } from './clause';

/** Words of a label. */
export interface Said {
  readonly text: string;
  /** Index of the token that the text ends with, -1 where it ends with a word that is not the sentence's. */
  readonly end: number;
  /** The tokens that the words stand for, in the order in which they are said; what a phrase leaves out inside it counts as said. */
  readonly tokens: readonly TokenRange[];
}

/** Words that stand for the tokens from one to another. */
export const said = (text: string, end = -1, first = end): Said => ({
  text,
  end,
  tokens: end < 0 ? [] : [{ first, last: end }],
});

/** Words said one after the other. */
export const joined = (words: readonly Said[]): Said => ({
  text: words.map(({ text }) => text).join(' '),
  end: words.at(-1)?.end ?? -1,
  tokens: words.flatMap(({ tokens }) => tokens),
});

/** A piece of a label that can be said at more or less length. */
export interface Phrase {
  /** Words of its shortest wording; Infinity when it can't be worded. */
  readonly shortest: number;
  /** The richest wording of at most so many words, or null when there is none. */
  fit(words: number): Said | null;
}

export function countWords(text: string): number {
  if (!text) return 0;
  let words = 1;
  for (let space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space + 1)) words++;
  return words;
}

/** A phrase with the given wordings, richest first. */
export function oneOf(wordings: readonly Said[]): Phrase {
  const lengths = wordings.map(({ text }) => countWords(text));
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
  /** The lead is left out where there is no room for it. */
  readonly leadOptional?: boolean;
}

/** Parts said one after the other. Required parts come first when words are given out, then optional ones, first to last. */
export function sequence(parts: readonly Part[]): Phrase {
  const shortest = parts.reduce((sum, part) => (part.optional ? sum : sum + shortestOf(part)), 0);
  return {
    shortest,
    fit(words) {
      let spare = words - shortest;
      if (spare < 0) return null;
      const found: (Said | null)[] = parts.map(() => null);
      for (const optional of [false, true]) {
        for (const [i, part] of parts.entries()) {
          if ((part.optional ?? false) !== optional) continue;
          const reserved = optional ? 0 : shortestOf(part);
          const wording = sayPart(part, reserved + spare);
          if (wording === null && !optional) return null;
          if (wording === null) continue;
          found[i] = wording;
          spare += reserved - countWords(wording.text);
        }
      }
      const spoken = found.filter((wording) => wording !== null && wording.text !== '') as Said[];
      return joined(spoken);
    },
  };
}

const shortestOf = ({ phrase, lead, leadOptional }: Part): number =>
  phrase.shortest + (leadOptional ? 0 : countWords(lead ?? ''));

function sayPart({ phrase, lead, leadOptional }: Part, words: number): Said | null {
  const led = lead ? phrase.fit(words - countWords(lead)) : null;
  if (led) return { ...led, text: `${lead} ${led.text}` };
  return lead && !leadOptional ? null : phrase.fit(words);
}
