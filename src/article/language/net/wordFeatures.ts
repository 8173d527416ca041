import { mix } from '../hash';
import type { WordType } from '../wordType';

/**
 * What the net looks at of a word by its spelling: each feature is a row in a table of its own. Hashed features share rows by
 * chance, and training copes.
 */
interface Feature {
  readonly name: string;
  /** Rows of the table. */
  readonly rows: number;
  readonly row: (word: WordType) => number;
}

/** By the upper bits of the hash, mixed so that features of the same text do not share theirs. */
const hashed = (name: string, bits: number, salt: number, hash: (word: WordType) => number): Feature => ({
  name,
  rows: 2 ** bits,
  row: (word) => mix(salt, hash(word)) >>> (32 - bits),
});

const part = (parts: readonly number[], i: number): number => parts[i] as number;

export const WORD_FEATURES: readonly Feature[] = [
  { name: 'vector', rows: 45_001, row: ({ vector }) => vector },
  hashed('form', 14, 1, ({ form }) => form),
  hashed('shape', 10, 2, ({ shape }) => shape),
  hashed('suffix2', 10, 3, ({ suffixes }) => part(suffixes, 1)),
  hashed('suffix3', 12, 4, ({ suffixes }) => part(suffixes, 2)),
  hashed('suffix4', 13, 5, ({ suffixes }) => part(suffixes, 3)),
  hashed('prefix2', 10, 6, ({ prefixes }) => part(prefixes, 1)),
  hashed('prefix3', 12, 7, ({ prefixes }) => part(prefixes, 2)),
  { name: 'tagsAsSpelled', rows: 256, row: ({ tagsAsSpelled }) => tagsAsSpelled },
  { name: 'tags', rows: 256, row: ({ tags }) => tags },
  { name: 'senses', rows: 256, row: ({ senses }) => senses },
];
