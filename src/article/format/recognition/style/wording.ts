/** How many numbers the words of a text are spread over, a power of two. */
export const WORDINGS = 8192;

const LOWER_CASE = /^\p{Ll}/u;

/** Places and values of a sparse vector of length 1. */
export interface Wording {
  readonly places: Int32Array;
  readonly values: Float32Array;
}

/**
 * Words in lower case and pairs of these, hashed. Words with a capital are left out: they are the names that a text is about, not
 * how it is written.
 */
export function wordingOf(words: readonly string[]): Wording {
  const counts = new Map<number, number>();
  let before = 0;
  for (const word of words) {
    if (!LOWER_CASE.test(word)) {
      before = 0;
      continue;
    }
    const hash = fnv1a(word);
    for (const each of before === 0 ? [hash] : [hash, Math.imul(before, 31) ^ hash]) {
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
