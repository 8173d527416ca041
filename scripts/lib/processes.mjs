// Child processes that never outlive this one, and the lines they print.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** @typedef {import('node:child_process').SpawnOptions} SpawnOptions */
/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

const windows = process.platform === 'win32';

/** Process ids of the children started and not yet stopped; each leads a process group of its own. */
const started = /** @type {Set<number>} */ (new Set());

process.on('exit', () => started.forEach(stop));
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => process.exit(128 + constants.signals[signal]));
}

/**
 * Starts a child that is stopped, with its own children, when this process ends.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {SpawnOptions} [options]
 * @returns {ChildProcess}
 */
export function start(command, args, options = {}) {
  const child = spawn(command, args, { detached: !windows, ...options });
  if (child.pid !== undefined) started.add(child.pid);
  return child;
}

/**
 * Kills a started child and all of its process group.
 * @param {number | undefined} pid
 */
export function stop(pid) {
  if (pid === undefined || !started.delete(pid)) return;
  try {
    process.kill(windows ? pid : -pid, 'SIGKILL');
  } catch {
    // Nothing of the group is left.
  }
}

/**
 * @param {ChildProcess} child
 * @returns {Promise<number>} The exit status; 1 for a child that a signal ended.
 */
export function exit(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs a command to its end, its output shown as it comes.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {SpawnOptions} [options]
 * @throws {Error} When the command cannot start or its exit status is not 0.
 */
export async function run(command, args, options = {}) {
  const child = start(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options });
  const code = await exit(child);
  stop(child.pid);
  if (code !== 0) throw new Error(`${[command, ...args].join(' ')} ended with status ${code}`);
}

/**
 * Waits for a line that a child prints.
 * @param {ChildProcess} child Started with its output piped.
 * @param {RegExp} pattern
 * @param {number} timeout Milliseconds.
 * @returns {Promise<RegExpMatchArray>}
 * @throws {Error} With all that was printed, when the child ends or the time is up first.
 */
export function printed(child, pattern, timeout) {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (/** @type {string} */ what) => reject(new Error(`${what} before printing ${pattern}:\n${output}`));
    const timer = setTimeout(fail, timeout, `${child.spawnfile} took ${timeout} ms`);
    child.once('error', reject);
    child.once('exit', (code) => fail(`${child.spawnfile} ended with status ${code}`));
    const read = (/** @type {Buffer} */ data) => {
      output += data;
      const match = output.match(pattern);
      if (!match) return;
      clearTimeout(timer);
      // What comes later is let go, or the child would wait for a reader.
      for (const stream of [child.stdout, child.stderr]) stream?.off('data', read).resume();
      resolve(match);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
  });
}
