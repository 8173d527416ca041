/** Index of the largest of the first `count` scores. */
export function argmax(scores: Int32Array, count: number): number {
  let best = 0;
  for (let c = 1; c < count; c++) if ((scores[c] as number) > (scores[best] as number)) best = c;
  return best;
}
