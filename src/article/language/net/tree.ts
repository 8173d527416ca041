/** Heads of words by score: `scores` has a row for each word, of what speaks for the root and then for each word as its head. */
export interface ArcScores {
  readonly scores: Float64Array;
  readonly length: number;
}

/** More than any tree's scores add up to. */
const COST_OF_ROOT = 1e7;
const IMPOSSIBLE = -1e12;

/**
 * The head of every word, from 1, 0 for the root, which has one dependent: the best that form a tree. Most sentences are trees when
 * every word takes the head that suits it best; others are made ones as Chu and Liu (1965) and Edmonds (1967) do, with a cost on
 * the root so that it is taken once (Stanojević and Cohen 2021).
 */
export function bestTree({ scores, length }: ArcScores): Int32Array {
  const size = length + 1;
  const table = new Float64Array(size * size).fill(IMPOSSIBLE);
  table.set(scores.subarray(0, length * size), size);
  for (let i = 0; i < size; i++) table[i * size + i] = IMPOSSIBLE;
  const words = Int32Array.from({ length: size }, (_, word) => word);
  const greedy = bestHeads(table, words);
  if (rootsOf(greedy) !== 1 || findCycle(greedy, words).length > 0) {
    for (let i = 1; i < size; i++) table[i * size] = (table[i * size] as number) - COST_OF_ROOT;
    return contracted(table, words).subarray(1);
  }
  return greedy.subarray(1);
}

/** By word, for those in `words`, of which the first is the root. */
function bestHeads(table: Float64Array, words: Int32Array): Int32Array {
  const heads = new Int32Array(words.length).fill(-1);
  for (let i = 1; i < words.length; i++) heads[i] = bestHead(i, table, words.length, words);
  return heads;
}

/** Among `words`, the first of the best. */
function bestHead(word: number, table: Float64Array, size: number, words: Int32Array): number {
  let best = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (let n = 0; n < words.length; n++) {
    const head = words[n] as number;
    const score = table[word * size + head] as number;
    if (score > most && word !== head) {
      most = score;
      best = head;
    }
  }
  return best;
}

function rootsOf(heads: Int32Array): number {
  let roots = 0;
  for (const head of heads) if (head === 0) roots++;
  return roots;
}

/** Those of `words` that hang on each other in a circle, none where there are none. */
function findCycle(heads: Int32Array, words: Int32Array): number[] {
  const visit = new Int32Array(heads.length);
  for (let n = 1; n < words.length; n++) {
    const start = words[n] as number;
    let at = start;
    while (at > 0 && visit[at] === 0) {
      visit[at] = start;
      at = heads[at] as number;
    }
    if (at <= 0 || visit[at] !== start) continue;
    const cycle = [at];
    for (let next = heads[at] as number; next !== at; next = heads[next] as number) cycle.push(next);
    return cycle;
  }
  return [];
}

/** A cycle that was taken for one word, with what is needed to take it apart again. */
interface Contraction {
  readonly cycle: readonly number[];
  /** Words outside the cycle. */
  readonly rest: Int32Array;
  /** By a word outside, the word of the cycle on which it hangs, or which hangs on it. */
  readonly leaving: Int32Array;
  readonly entering: Int32Array;
  /** Of the first word of the cycle, in it. */
  readonly head: number;
}

/**
 * The best heads of a table of scores, dependents by heads, with every cycle taken for one word until it is solved. That word has the
 * row and the column of the first of its cycle, and stands behind all others. The table is used up.
 */
function contracted(table: Float64Array, all: Int32Array): Int32Array {
  const size = all.length;
  const contractions: Contraction[] = [];
  const heads = bestHeads(table, all);
  let words = all;
  for (let cycle = findCycle(heads, words); cycle.length > 0; cycle = findCycle(heads, words)) {
    const contraction = contract(cycle, table, words, heads);
    contractions.push(contraction);
    const whole = cycle[0] as number;
    words = Int32Array.of(...contraction.rest, whole);
    for (let n = 1; n < words.length; n++) {
      const word = words[n] as number;
      if (word === whole || cycle.includes(heads[word] as number)) heads[word] = bestHead(word, table, size, words);
    }
  }
  for (const contraction of contractions.reverse()) takeApart(contraction, heads);
  return heads;
}

/** Writes the scores of a cycle as one word into the table. */
function contract(cycle: readonly number[], table: Float64Array, words: Int32Array, heads: Int32Array): Contraction {
  const size = heads.length;
  const whole = cycle[0] as number;
  const rest = words.filter((word) => !cycle.includes(word));
  const leaving = new Int32Array(size);
  const entering = new Int32Array(size);
  for (const word of rest) {
    let out = Number.NEGATIVE_INFINITY;
    let into = Number.NEGATIVE_INFINITY;
    for (const c of cycle) {
      const hangsOn = table[word * size + c] as number;
      if (hangsOn > out) {
        out = hangsOn;
        leaving[word] = c;
      }
      const breaks = (table[c * size + word] as number) - (table[c * size + (heads[c] as number)] as number);
      if (breaks > into) {
        into = breaks;
        entering[word] = c;
      }
    }
    table[word * size + whole] = out;
    table[whole * size + word] = into;
  }
  return { cycle, rest, leaving, entering, head: heads[whole] as number };
}

function takeApart({ cycle, rest, leaving, entering, head }: Contraction, heads: Int32Array): void {
  const whole = cycle[0] as number;
  for (const word of rest) if (heads[word] === whole) heads[word] = leaving[word] as number;
  const above = heads[whole] as number;
  heads[whole] = head;
  heads[entering[above] as number] = above;
}
