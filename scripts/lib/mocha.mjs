// Runs built test files with mocha, alike in Node.js and in the extension host.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';

/** @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: number }} Result */

/** Files that take a minute and more: begun last, one of them would run alone for as long. */
const LONGEST = ['patterns/patterns.test.js', 'events/hostile.test.js', 'fuzz/kept.test.js', 'format/hostile.test.js'];

/** @param {string} name */
const rank = (name) => (LONGEST.includes(name.replaceAll('\\', '/')) ? 0 : 1);

/**
 * Runs every `*.test.js` under a folder.
 * @param {string} folder
 * @param {{ timeout: number, jobs?: number, print?: (line: string) => void }} options `timeout` of each test in milliseconds.
 *   `jobs`: how many files may run at once, each in a process of its own where it is more than one.
 * @returns {Promise<Result>}
 */
export async function runMocha(folder, { timeout, jobs = 1, print }) {
  if (print) Mocha.reporters.Base.consoleLog = (...args) => print(format(...args));
  const mocha = new Mocha({
    timeout,
    reporter: 'spec',
    color: process.stdout.isTTY && !print,
    forbidOnly: process.env.CI === 'true',
    parallel: jobs > 1,
    jobs,
  });
  const names = await readdir(folder, { recursive: true });
  const files = names.filter((name) => name.endsWith('.test.js')).sort();
  for (const name of files.toSorted((a, b) => rank(a) - rank(b))) mocha.addFile(join(folder, name));
  return new Promise((resolve) => {
    const runner = mocha.run(() => {
      const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
      resolve({ passed: passes, failed: failures, skipped: pending });
    });
  });
}
