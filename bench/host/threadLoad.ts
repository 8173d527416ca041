/** What the thread that runs this has computed, in milliseconds. @throws {Error} In a Node.js before 23.9, which can't tell. */
export function threadTime(): number {
  const { threadCpuUsage } = process as { threadCpuUsage?: () => { user: number; system: number } };
  if (!threadCpuUsage) throw new Error(`Node.js ${process.version} cannot tell what a thread has computed`);
  const { user, system } = threadCpuUsage();
  return (user + system) / 1000;
}

export const SHORTEST = 5;

/**
 * Watches the turns of this thread's event loop until it is stopped; then tells what each of them computed, in milliseconds,
 * so that other programs do not count. Turns of less than {@link SHORTEST} are left out: processors are accounted for in
 * ticks of about four milliseconds.
 */
export function watchTurns(): () => readonly number[] {
  const turns: number[] = [];
  let running = true;
  let before = threadTime();
  const turn = (): void => {
    const now = threadTime();
    if (now - before >= SHORTEST) turns.push(now - before);
    before = now;
    if (running) setImmediate(turn);
  };
  setImmediate(turn);
  return () => {
    running = false;
    return turns;
  };
}
