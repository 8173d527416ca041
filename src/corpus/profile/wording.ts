const WORD = /[\p{L}\p{N}]+/gu;

/** 16-bit hashes (FNV-1a) of the words of a text, so that wording can be compared without keeping it. */
export function hashWords(text: string): number[] {
  return Array.from(text.matchAll(WORD), ([word]) => hash(word.toLowerCase()));
}

/** How many words a text has, each of which {@link hashWords} hashes. */
export const countWords = (text: string): number => hashWords(text).length;

function hash(word: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) value = Math.imul(value ^ word.charCodeAt(i), 0x01000193);
  return (value ^ (value >>> 16)) & 0xffff;
}

/** Fewer words than this can be the same by chance. */
const FEWEST_WORDS = 6;

/** A hash of words in order, from their hashes; 0 when they are too few. */
export function hashWording(words: readonly number[]): number {
  if (words.length < FEWEST_WORDS) return 0;
  let value = 0x811c9dc5;
  for (const word of words) value = Math.imul(value ^ word, 0x01000193);
  return value >>> 0;
}
