// Tests in a Node.js of their own, where a test that hangs or exits takes nothing down with it.
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exit, start, stop } from './processes.mjs';

/** Milliseconds for all the tests of a folder. */
const limit = 900_000;

/** Milliseconds that tests out of time have to stop what they started themselves. */
const grace = 5000;

/**
 * @param {string} folder Of built tests.
 * @param {{ timeout: number, jobs?: number }} options `timeout` of each test, in milliseconds. `jobs`: how many files at once.
 * @returns {Promise<import('./mocha.mjs').Result>}
 * @throws {Error} When the tests do not come to their end.
 */
export async function runInNode(folder, { timeout, jobs = 1 }) {
  const temporary = await mkdtemp(join(tmpdir(), 'second-source-'));
  const result = join(temporary, 'result.json');
  const args = ['--enable-source-maps', join('scripts', 'mocha.mjs'), folder, String(timeout), String(jobs), result];
  const child = start(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  const timers = [setTimeout(() => child.kill(), limit), setTimeout(stop, limit + grace, child.pid)];
  try {
    const status = await exit(child);
    if (!existsSync(result)) throw new Error(`The tests in ${folder} did not come to their end (status ${status})`);
    return JSON.parse(await readFile(result, 'utf8'));
  } finally {
    timers.forEach(clearTimeout);
    stop(child.pid);
    await rm(temporary, { recursive: true, force: true });
  }
}
