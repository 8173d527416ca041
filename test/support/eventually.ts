import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';

/** How long the extension may take to show what it found on the slowest machine that runs the tests, in milliseconds. */
const PATIENCE = 90_000;

/** The first answer that passes; fails with the last one when none does in time. */
export async function eventually<T>(ask: () => T | PromiseLike<T>, passes: (answer: T) => boolean): Promise<T> {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    const answer = await ask();
    if (passes(answer)) return answer;
    if (Date.now() > deadline) assert.fail(`still ${JSON.stringify(answer)?.slice(0, 2000)} after ${PATIENCE} ms`);
    await sleep(50);
  }
}
