import type { SentencePair } from './sentencePair';

/** From this share of the words on, in order, two sentences are one text. */
const SAME_TEXT = 0.8;
/** Fewer words than this can agree by chance. */
const FEWEST_WORDS = 6;

/** Whether one sentence repeats the other, up to small edits. */
export function sameWording({ articles: { first, second }, candidate: { a, b } }: SentencePair): boolean {
  const [x, y] = [first.wordsOf(a), second.wordsOf(b)];
  const [shorter, longer] = [Math.min(x.length, y.length), Math.max(x.length, y.length)];
  if (shorter < FEWEST_WORDS || shorter < longer * SAME_TEXT) return false;
  return longestCommonSubsequence(x, y) >= longer * SAME_TEXT;
}

/** Most words of a sentence that are compared; the work is quadratic in it. */
const COMPARED_WORDS = 120;

function longestCommonSubsequence(longX: Uint16Array, longY: Uint16Array): number {
  const [x, y] = [longX.subarray(0, COMPARED_WORDS), longY.subarray(0, COMPARED_WORDS)];
  let previous = new Uint16Array(y.length + 1);
  for (const word of x) {
    const current = new Uint16Array(y.length + 1);
    for (let j = 0; j < y.length; j++) {
      current[j + 1] = word === y[j] ? (previous[j] ?? 0) + 1 : Math.max(previous[j + 1] ?? 0, current[j] ?? 0);
    }
    previous = current;
  }
  return previous[y.length] ?? 0;
}

/** How many words two sentences have in common one after another, at most. */
export function longestSharedRun(longX: Uint16Array, longY: Uint16Array): number {
  const [x, y] = [longX.subarray(0, COMPARED_WORDS), longY.subarray(0, COMPARED_WORDS)];
  const runs = new Uint8Array(y.length + 1);
  let longest = 0;
  for (const word of x) {
    for (let j = y.length; j > 0; j--) {
      const run = word === y[j - 1] ? (runs[j - 1] ?? 0) + 1 : 0;
      runs[j] = run;
      if (run > longest) longest = run;
    }
  }
  return longest;
}
