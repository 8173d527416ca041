import assert from 'node:assert/strict';
import { cycle, processorTime, time } from '../../../bench/timing';

/** Keeps the processor busy. */
function compute(milliseconds: number): void {
  const end = processorTime() + milliseconds;
  while (processorTime() < end);
}

describe('Timing', () => {
  it('is of the runs alone, not of what makes ready for them', () => {
    const { median, p95 } = time({ prepare: () => compute(20), run: () => compute(2) }, { runs: 5 });
    assert.ok(median >= 2 && median < 20, `${median}`);
    assert.ok(p95 >= median);
  });

  it('makes ready for every run, and runs as often as asked', () => {
    const calls: string[] = [];
    time({ prepare: () => calls.push('prepare'), run: () => void calls.push('run') }, { runs: 3, warmup: 0 });
    assert.deepEqual(calls, ['prepare', 'run', 'prepare', 'run', 'prepare', 'run']);
  });

  it('throws what the thing throws', () => {
    const run = (): void => {
      throw new Error('broken');
    };
    assert.throws(() => time({ run }, { runs: 2 }), /broken/);
  });

  it('goes round without end', () => {
    const turns = cycle(['a', 'b']);
    assert.deepEqual(
      Array.from({ length: 5 }, () => turns.next().value),
      ['a', 'b', 'a', 'b', 'a'],
    );
  });
});
