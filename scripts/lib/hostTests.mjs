// What runs inside a real extension host, in whichever VS Code can be had: tests and a benchmark.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { launchChromium } from './chromium.mjs';
import { developedExtension } from './extension.mjs';
import { exit } from './processes.mjs';
import { restrictedMode, sandbox } from './profile.mjs';
import { root } from './project.mjs';
import { chooseVsCode } from './vscode.mjs';
import { installInWebVsCode, installWebVsCode, startWebVsCode } from './webVsCode.mjs';

/** @typedef {import('./mocha.mjs').Result} Result */
/** @typedef {import('./profile.mjs').Profile} Profile */
/** @typedef {{ folder: string, tests: string, profile: Profile, restricted: boolean, env: Record<string, string> }} Run `tests`: path of the module. */

/** What `test/host/index.ts` is bundled to: the module whose `run` VS Code calls. */
const entry = join(root, 'out', 'test', 'host', 'index.js');

/** VS Code runs tests only beside an extension under development; this one adds nothing. */
const emptyExtension = join(root, 'test', 'installed', 'empty-extension');

/** Milliseconds for a whole run, from the start of VS Code to its last test. */
const limit = 900_000;

/**
 * Runs the tests with the extension under development.
 * @param {{ tests: string, folder: string, restricted?: boolean }} options `tests`: a folder of built tests. `folder`: what a
 *   copy is opened of. `restricted`: whether in Restricted Mode.
 * @returns {Promise<Result>}
 * @throws {Error} When VS Code or its extension host does not come to the end of the tests.
 */
export function runHostTests({ tests, folder, restricted = false }) {
  return runInHost({ module: entry, folder, restricted, env: { SECOND_SOURCE_TESTS: tests } });
}

/**
 * Runs a module in the extension host, with the extension under development.
 * @param {{ module: string, folder: string, restricted?: boolean, env?: Record<string, string> }} options `module`: path of a CommonJS bundle that
 *   exports `run` and writes JSON to the path in SECOND_SOURCE_RESULT. `folder`: what a copy is opened of.
 * @returns {Promise<any>} What it wrote.
 * @throws {Error} When VS Code or its extension host does not come to the end of it.
 */
export async function runInHost({ module, folder, restricted = false, env = {} }) {
  const extension = await developedExtension();
  const perform = (await chooseVsCode()) === 'web' ? runOnPage : runInWindow;
  if (perform === runOnPage) await installWebVsCode();
  return withReport({ module, folder, restricted, env }, (run) => perform({ ...run, extension }));
}

/**
 * Runs the tests in the web server's VS Code with a packaged extension installed.
 * @param {{ tests: string, folder: string, vsix: string }} options As for `runHostTests`; `vsix`: path of the package.
 * @returns {Promise<Result>}
 */
export async function runInstalledTests({ tests, folder, vsix }) {
  await installWebVsCode();
  return withReport({ module: entry, folder, restricted: false, env: { SECOND_SOURCE_TESTS: tests } }, async (run) => {
    await installInWebVsCode(vsix, run.profile);
    await runOnPage({ ...run, extension: emptyExtension });
  });
}

/**
 * @param {{ module: string, folder: string, restricted: boolean, env: Record<string, string> }} options
 * @param {(run: Run) => Promise<void>} perform
 * @returns {Promise<any>}
 */
async function withReport({ module, folder, restricted, env }, perform) {
  const place = await sandbox({ folder, settings: restricted ? restrictedMode : {} });
  const report = { result: place.path('result.json'), output: place.path('output.txt') };
  const reporting = { SECOND_SOURCE_RESULT: report.result, SECOND_SOURCE_OUTPUT: report.output };
  try {
    await perform({
      folder: place.folder,
      tests: module,
      profile: place.profile,
      restricted,
      env: { ...env, ...reporting },
    });
    if (!existsSync(report.result)) throw new Error('The extension host did not come to the end of what it was to run');
    return JSON.parse(await readFile(report.result, 'utf8'));
  } finally {
    if (existsSync(report.output)) process.stdout.write(await readFile(report.output, 'utf8'));
    await place.remove();
  }
}

/** @param {Run & { extension: string }} run */
async function runOnPage({ folder, extension, tests, profile, restricted, env }) {
  const browser = await launchChromium();
  const server = await startWebVsCode({ profile, env, restricted });
  try {
    const page = await browser.newPage();
    const finished = new Promise((resolve) => page.exposeFunction('codeAutomationExit', resolve));
    await page.goto(server.address({ folder, extension, tests }));
    await Promise.race([finished, exit(server.process), timeUp()]);
  } finally {
    await browser.close();
    server.stop();
  }
}

/** @param {Run & { extension: string }} run */
async function runInWindow(run) {
  const { testInDesktopVsCode } = await import('./desktopVsCode.mjs');
  await Promise.race([testInDesktopVsCode(run), timeUp()]);
}

/** @returns {Promise<never>} */
async function timeUp() {
  await sleep(limit, undefined, { ref: false });
  throw new Error(`The tests in the extension host took more than ${limit / 1000} s`);
}
