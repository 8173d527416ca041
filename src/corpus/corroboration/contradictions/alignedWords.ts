import type { SentencePair } from '../sentencePair';

/** Most words of a sentence that are compared; the work is quadratic in it. */
const COMPARED_WORDS = 120;
/** A word that has no counterpart. */
const NONE = -1;

/** Two sentences laid beside each other, word by word in the order of both. */
export class AlignedWords {
  /** Hashes of the words. */
  readonly a: Uint16Array;
  readonly b: Uint16Array;
  /** The place of each word's counterpart in the other, or -1. */
  readonly ofA: Int16Array;
  readonly ofB: Int16Array;
  /** The share of the shorter sentence's words that the other has, in order. */
  readonly share: number;

  constructor({ articles: { first, second }, candidate }: SentencePair) {
    this.a = first.wordsOf(candidate.a).subarray(0, COMPARED_WORDS);
    this.b = second.wordsOf(candidate.b).subarray(0, COMPARED_WORDS);
    this.ofA = new Int16Array(this.a.length).fill(NONE);
    this.ofB = new Int16Array(this.b.length).fill(NONE);
    this.share = this.#align() / (Math.min(this.a.length, this.b.length) || 1);
  }

  /** Whether what stands at two places, `lengthA` and `lengthB` words long, fills one gap: the words before and behind are the same. */
  fillOneGap(placeA: number, lengthA: number, placeB: number, lengthB: number): boolean {
    return this.#meet(placeA - 1, placeB - 1, -1) && this.#meet(placeA + lengthA, placeB + lengthB, 1);
  }

  /** Whether one of the two words next to each place, going one way, is the counterpart of one next to the other. */
  #meet(a: number, b: number, step: 1 | -1): boolean {
    const isEnd = (place: number, words: Uint16Array) => place < 0 || place >= words.length;
    if (isEnd(a, this.a) || isEnd(b, this.b)) return isEnd(a, this.a) && isEnd(b, this.b);
    for (const near of [a, a + step]) {
      const there = this.ofA[near] ?? NONE;
      if (there !== NONE && (there === b || there === b + step)) return true;
    }
    return false;
  }

  /** Longest common subsequence; returns its length. */
  #align(): number {
    const [height, width] = [this.a.length, this.b.length];
    const lengths = new Uint8Array((height + 1) * (width + 1));
    for (let i = height - 1; i >= 0; i--) {
      for (let j = width - 1; j >= 0; j--) {
        const at = i * (width + 1) + j;
        lengths[at] =
          this.a[i] === this.b[j]
            ? (lengths[at + width + 2] ?? 0) + 1
            : Math.max(lengths[at + width + 1] ?? 0, lengths[at + 1] ?? 0);
      }
    }
    let [i, j] = [0, 0];
    while (i < height && j < width) {
      const at = i * (width + 1) + j;
      if (this.a[i] === this.b[j]) {
        [this.ofA[i], this.ofB[j]] = [j, i];
        [i, j] = [i + 1, j + 1];
      } else if ((lengths[at + width + 1] ?? 0) >= (lengths[at + 1] ?? 0)) i++;
      else j++;
    }
    return lengths[0] ?? 0;
  }
}
