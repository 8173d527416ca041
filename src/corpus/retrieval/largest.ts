/** The `rank`-th largest of some values, from 1, or 0 when there are fewer: in one pass, by a heap of the largest so far. */
export function largest(values: Float64Array, rank: number): number {
  if (values.length < rank) return 0;
  const heap = values.slice(0, rank).sort();
  for (let i = rank; i < values.length; i++) {
    const value = values[i] ?? 0;
    if (value > (heap[0] ?? 0)) replaceSmallest(heap, value);
  }
  return heap[0] ?? 0;
}

/** @param heap each value at most as large as those at twice its place; what is sorted is one. */
function replaceSmallest(heap: Float64Array, value: number): void {
  let place = 0;
  for (;;) {
    let child = 2 * place + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && (heap[child + 1] ?? 0) < (heap[child] ?? 0)) child++;
    const smaller = heap[child] ?? 0;
    if (smaller >= value) break;
    heap[place] = smaller;
    place = child;
  }
  heap[place] = value;
}
