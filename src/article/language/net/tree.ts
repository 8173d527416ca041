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
  const greedy = bestHeads(table, size);
  if (rootsOf(greedy) !== 1 || findCycle(greedy).length > 0) {
    for (let i = 1; i < size; i++) table[i * size] = (table[i * size] as number) - COST_OF_ROOT;
    return contracted(table, size).subarray(1);
  }
  return greedy.subarray(1);
}

function bestHeads(table: Float64Array, size: number): Int32Array {
  const heads = new Int32Array(size).fill(-1);
  for (let i = 1; i < size; i++) {
    let best = -1;
    let most = Number.NEGATIVE_INFINITY;
    for (let j = 0; j < size; j++) {
      const score = table[i * size + j] as number;
      if (score > most && i !== j) {
        most = score;
        best = j;
      }
    }
    heads[i] = best;
  }
  return heads;
}

function rootsOf(heads: Int32Array): number {
  let roots = 0;
  for (const head of heads) if (head === 0) roots++;
  return roots;
}

/** Words that hang on each other in a circle, none where there are none. */
function findCycle(heads: Int32Array): number[] {
  const visit = new Int32Array(heads.length);
  for (let start = 1; start < heads.length; start++) {
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

/** The best heads of a table of scores, dependents by heads, with every cycle taken for one word until it is solved. */
function contracted(table: Float64Array, size: number): Int32Array {
  const heads = bestHeads(table, size);
  const cycle = findCycle(heads);
  if (cycle.length === 0) return heads;
  const rest = wordsOutside(cycle, size);
  const whole = rest.length;
  const smaller = whole + 1;
  const next = new Float64Array(smaller * smaller).fill(IMPOSSIBLE);
  /** By a word outside, the word of the cycle on which it hangs, or which hangs on it. */
  const leaving = new Int32Array(whole);
  const entering = new Int32Array(whole);
  for (let a = 0; a < whole; a++) {
    const i = rest[a] as number;
    if (a > 0) for (let b = 0; b < whole; b++) next[a * smaller + b] = table[i * size + (rest[b] as number)] as number;
    let out = Number.NEGATIVE_INFINITY;
    let into = Number.NEGATIVE_INFINITY;
    for (const c of cycle) {
      const hangsOn = table[i * size + c] as number;
      if (hangsOn > out) {
        out = hangsOn;
        leaving[a] = c;
      }
      const breaks = (table[c * size + i] as number) - (table[c * size + (heads[c] as number)] as number);
      if (breaks > into) {
        into = breaks;
        entering[a] = c;
      }
    }
    if (a > 0) next[a * smaller + whole] = out;
    next[whole * smaller + a] = into;
  }
  const solved = contracted(next, smaller);
  for (let a = 1; a < whole; a++) {
    const head = solved[a] as number;
    heads[rest[a] as number] = head === whole ? (leaving[a] as number) : (rest[head] as number);
  }
  const above = solved[whole] as number;
  heads[entering[above] as number] = rest[above] as number;
  return heads;
}

function wordsOutside(cycle: readonly number[], size: number): Int32Array {
  const inCycle = new Uint8Array(size);
  for (const i of cycle) inCycle[i] = 1;
  const rest = new Int32Array(size - cycle.length);
  for (let i = 0, n = 0; i < size; i++) if (inCycle[i] === 0) rest[n++] = i;
  return rest;
}
