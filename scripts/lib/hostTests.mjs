// Tests inside a real extension host, in whichever VS Code can be had.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchChromium } from './chromium.mjs';
import { sandbox } from './profile.mjs';
import { root } from './project.mjs';
import { chooseVsCode } from './vscode.mjs';
import { installInWebVsCode, installWebVsCode, startWebVsCode } from './webVsCode.mjs';

/** @typedef {import('./mocha.mjs').Result} Result */
/** @typedef {import('./profile.mjs').Profile} Profile */
/** @typedef {{ folder: string, extension: string, tests: string, profile: Profile, env: Record<string, string> }} Run */

/** What `test/host/index.ts` is bundled to: the module whose `run` VS Code calls. */
const entry = join(root, 'out', 'test', 'host', 'index.js');

/** Milliseconds for a whole run, from the start of VS Code to its last test. */
const limit = 300_000;

/**
 * Runs the tests on a copy of a folder with a fresh profile, and prints what mocha prints.
 * @param {{ tests: string, folder: string, extension?: string, vsix?: string }} options
 *   `tests`: the folder of built tests. `extension`: the one under development, this project when not given.
 *   `vsix`: a packaged extension to install first, always in the web server's VS Code.
 * @returns {Promise<Result>}
 * @throws {Error} When VS Code or its extension host does not come to the end of the tests.
 */
export async function runHostTests({ tests, folder, extension = root, vsix }) {
  const kind = vsix ? 'web' : await chooseVsCode();
  if (kind === 'web') await installWebVsCode();
  const place = await sandbox({ folder });
  const report = { result: place.path('result.json'), output: place.path('output.txt') };
  const env = {
    SECOND_SOURCE_TESTS: tests,
    SECOND_SOURCE_RESULT: report.result,
    SECOND_SOURCE_OUTPUT: report.output,
  };
  try {
    if (vsix) await installInWebVsCode(vsix, place.profile);
    const run = kind === 'web' ? runOnPage : runInWindow;
    await run({ folder: place.folder, extension, tests: entry, profile: place.profile, env });
    return JSON.parse(await readFile(report.result, 'utf8'));
  } finally {
    if (existsSync(report.output)) process.stdout.write(await readFile(report.output, 'utf8'));
    await place.remove();
  }
}

/** @param {Run} run */
async function runOnPage({ folder, extension, tests, profile, env }) {
  const server = await startWebVsCode({ profile, env });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const finished = new Promise((resolve) => page.exposeFunction('codeAutomationExit', resolve));
    await page.goto(server.address({ folder, extension, tests }));
    await before(finished, limit);
  } finally {
    await browser.close();
    server.stop();
  }
}

/** @param {Run} run */
async function runInWindow(run) {
  const { testInDesktopVsCode } = await import('./desktopVsCode.mjs');
  await before(testInDesktopVsCode(run), limit);
}

/**
 * @template T
 * @param {Promise<T>} promise
 * @param {number} milliseconds
 * @returns {Promise<T>}
 */
function before(promise, milliseconds) {
  return Promise.race([
    promise,
    new Promise((_, reject) => {
      setTimeout(() => reject(new Error(`The extension host took more than ${milliseconds / 1000} s`)), milliseconds);
    }),
  ]);
}
