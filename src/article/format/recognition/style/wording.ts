import { registersOf } from '../registers';

/** How many numbers the words of a text are spread over, a power of two. */
export const WORDINGS = 8192;

const LOWER_CASE = /^\p{Ll}/u;
/** Stands for any word with a capital that is no function word. */
const NAME = fnv1a('N');

const startsSentences = (word: string): boolean => registersOf(word.toLowerCase()).includes('english');

/** Places and values of a sparse vector of length 1. */
export interface Wording {
  readonly places: Int32Array;
  readonly values: Float32Array;
}

/**
 * Words in lower case and pairs of these, hashed. All words with a capital are one: names are what a text is about, not how it is
 * written, but that a name stands before "said" is.
 */
export function wordingOf(words: readonly string[]): Wording {
  const counts = new Map<number, number>();
  let before = 0;
  for (const word of words) {
    const hash = LOWER_CASE.test(word) ? fnv1a(word) : startsSentences(word) ? fnv1a(word.toLowerCase()) : NAME;
    if (hash === NAME && before === NAME) continue;
    for (const each of [hash, Math.imul(before, 31) ^ hash]) {
      const place = (each ^ (each >>> 15)) & (WORDINGS - 1);
      counts.set(place, (counts.get(place) ?? 0) + 1);
    }
    before = hash;
  }
  const places = Int32Array.from(counts.keys());
  const values = Float32Array.from(counts.values(), Math.log1p);
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
  return { places, values: values.map((value) => value / length) };
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}
