/** What the thread that runs this has computed, in milliseconds; null where Node.js cannot tell. */
export function threadTime(): number | null {
  const usage = (process as { threadCpuUsage?: () => { user: number; system: number } }).threadCpuUsage?.();
  return usage ? (usage.user + usage.system) / 1000 : null;
}

/**
 * Watches the turns of this thread's event loop until it is stopped; then tells the longest, in milliseconds of computing, so
 * that other programs do not count. Null where Node.js cannot tell.
 */
export function watchTurns(): () => number | null {
  let longest = 0;
  let running = true;
  let before = threadTime();
  const turn = (): void => {
    const now = threadTime();
    if (now !== null && before !== null) longest = Math.max(longest, now - before);
    before = now;
    if (running) setImmediate(turn);
  };
  setImmediate(turn);
  return () => {
    running = false;
    return before === null ? null : longest;
  };
}
