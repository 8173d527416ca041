import { Bench } from 'tinybench';

/** How long something took, in milliseconds of {@link processorTime}. */
export interface Timing {
  readonly median: number;
  /** 95th percentile. */
  readonly p95: number;
}

export interface Timed {
  /** Made ready before each run, outside of the time. */
  prepare?(): void;
  run(): void;
}

/**
 * Milliseconds that this process has computed, its garbage collector and compiler included. Unlike the clock it stands still
 * while other programs have the processor, so that figures from a busy machine hold.
 */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds on the wall. */
export const clock = (): number => performance.now();

/** Does a thing with each item, one after another. */
export async function timeAsync<Item>(items: readonly Item[], run: (item: Item) => Promise<unknown>): Promise<Timing> {
  const samples: number[] = [];
  for (const item of items) {
    const start = processorTime();
    await run(item);
    samples.push(processorTime() - start);
  }
  samples.sort((a, b) => a - b);
  const at = (share: number): number => samples[Math.ceil(samples.length * share) - 1] ?? 0;
  return { median: at(0.5), p95: at(0.95) };
}

/** Runs a thing `warmup` times and then `runs` times. @throws What the thing throws. */
export function time({ prepare, run }: Timed, { runs, warmup = 1 }: { runs: number; warmup?: number }): Timing {
  const bench = new Bench({
    iterations: runs,
    time: 0,
    warmup: warmup > 0,
    warmupIterations: warmup,
    warmupTime: 0,
    retainSamples: true,
    now: processorTime,
    throws: true,
  });
  bench.add('', run, { async: false, ...(prepare && { beforeEach: prepare }) });
  const [task] = bench.runSync();
  if (task?.result.state !== 'completed') throw new Error(`Not measured: ${task?.result.state}`);
  const { p50, samples = [] } = task.result.latency;
  return { median: p50, p95: samples[Math.ceil(samples.length * 0.95) - 1] ?? p50 };
}

/** Each item in turn, and from the beginning again. */
export function* cycle<Item>(items: readonly Item[]): Generator<Item, never> {
  if (items.length === 0) throw new RangeError('Nothing to go round');
  for (;;) yield* items;
}
