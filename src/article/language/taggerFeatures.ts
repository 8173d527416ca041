import { mix } from './hash';
import type { WordType } from './wordType';

/** More features than any token has. */
export const MAX_TAG_FEATURES = 80;

/** Stands for the words and tags before the first and after the last. */
export const EDGE: WordType = {
  form: 1,
  shape: 2,
  suffixes: [3, 3, 3, 3],
  prefixes: [3, 3, 3],
  tagsAsSpelled: 0,
  tags: 0,
  senses: 0,
  fine: 0,
  middle: 0,
  coarse: 0,
};
export const EDGE_TAG = 63;

/** Offsets of the words around a token that its tag depends on one by one. */
export const NEIGHBOURS = [-2, -1, 1, 2] as const;
export type Neighbour = (typeof NEIGHBOURS)[number];

/** Features of the word itself. Like all here, writes them to `out` from `n` on and returns where they end. */
export function writeOwnFeatures(word: WordType, out: Int32Array, n: number): number {
  let end = n;
  out[end++] = mix(1, 0);
  out[end++] = mix(2, word.form);
  out[end++] = mix(3, word.shape);
  out[end++] = mix(4, mix(word.form, word.shape));
  for (const suffix of word.suffixes) out[end++] = mix(5, suffix);
  for (const prefix of word.prefixes) out[end++] = mix(6, prefix);
  out[end++] = mix(7, mix(word.suffixes[2] as number, word.shape));
  out[end++] = mix(8, word.tagsAsSpelled);
  out[end++] = mix(9, word.tags);
  out[end++] = mix(10, mix(word.tags, word.shape));
  out[end++] = mix(11, mix(word.tags, word.tagsAsSpelled));
  out[end++] = mix(12, word.senses);
  out[end++] = mix(13, mix(word.senses, word.shape));
  out[end++] = mix(14, word.fine);
  out[end++] = mix(15, mix(word.middle, word.suffixes[1] as number));
  return end;
}

/** What a word tells of the tag of the token from which it is `offset` words away. */
export function writeNeighbourFeatures(word: WordType, offset: Neighbour, out: Int32Array, n: number): number {
  let end = n;
  const template = 24 + offset * 4;
  out[end++] = mix(template, word.form);
  out[end++] = mix(template + 1, word.tags);
  if (offset === 1 || offset === -1) {
    out[end++] = mix(template + 2, word.suffixes[2] as number);
    out[end++] = mix(template + 3, word.shape);
    out[end++] = mix(60 + offset, word.fine);
  }
  return end;
}

/** Features of words together, and of the tags given to the two words before. */
export function writeContextFeatures(
  words: readonly WordType[],
  i: number,
  previousTag: number,
  tagBefore: number,
  out: Int32Array,
  n: number,
): number {
  let end = n;
  const word = words[i] as WordType;
  const previous = words[i - 1] ?? EDGE;
  const next = words[i + 1] ?? EDGE;
  const twoTags = previousTag * 64 + tagBefore;
  out[end++] = mix(40, previousTag);
  out[end++] = mix(41, twoTags);
  out[end++] = mix(mix(42, previousTag), word.form);
  out[end++] = mix(mix(43, previousTag), next.form);
  out[end++] = mix(mix(44, previousTag), word.suffixes[2] as number);
  out[end++] = mix(mix(45, word.form), next.form);
  out[end++] = mix(mix(46, word.form), previous.form);
  out[end++] = mix(mix(47, previous.form), next.form);
  out[end++] = mix(mix(48, next.form), (words[i + 2] ?? EDGE).form);
  out[end++] = mix(mix(49, twoTags), word.form);
  out[end++] = mix(mix(50, previousTag), word.shape);
  out[end++] = mix(mix(51, (words[i - 2] ?? EDGE).form), previous.form);
  out[end++] = mix(mix(52, previousTag), word.tags);
  out[end++] = mix(mix(53, previousTag), mix(word.tags, next.tags));
  out[end++] = mix(mix(54, word.tags), next.tags);
  out[end++] = mix(mix(55, word.tags), previous.tags);
  out[end++] = mix(mix(56, twoTags), word.tags);
  out[end++] = mix(mix(57, word.form), next.tags);
  out[end++] = mix(mix(58, word.form), previous.tags);
  out[end++] = mix(mix(59, previousTag), mix(word.tags, next.form));
  out[end++] = mix(mix(62, previousTag), word.fine);
  out[end++] = mix(mix(63, previousTag), next.fine);
  out[end++] = mix(mix(64, word.middle), mix(word.tags, next.middle));
  out[end++] = mix(mix(65, word.middle), mix(word.tags, previous.middle));
  return end;
}
