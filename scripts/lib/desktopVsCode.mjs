// Desktop VS Code, fetched by @vscode/test-electron. Imported only where the dependencies are installed.
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { exit, start } from './processes.mjs';
import { vsCodeFolder } from './project.mjs';
import { desktopVersion } from './vscode.mjs';

/** @typedef {import('./profile.mjs').Profile} Profile */

/** @returns {Promise<string>} Path of the executable. */
function executable() {
  return downloadAndUnzipVSCode({ version: desktopVersion, cachePath: vsCodeFolder });
}

/**
 * Opens a window on a folder with the extension under development, until the reader closes it.
 * @param {{ folder: string, extension: string, profile: Profile }} options
 */
export async function openDesktopVsCode({ folder, extension, profile }) {
  const args = [
    folder,
    `--extensionDevelopmentPath=${extension}`,
    ...profileArguments(profile),
    '--disable-workspace-trust',
    '--disable-updates',
    '--skip-welcome',
    '--skip-release-notes',
    // Chromium's sandbox refuses to start for root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
  await exit(start(await executable(), args, { stdio: 'inherit' }));
}

/**
 * Runs tests in the extension host of a window.
 * @param {{ folder: string, extension: string, tests: string, profile: Profile, env: Record<string, string> }} options
 * @throws {Error} When the window, or what it runs, fails to start or to end.
 */
export async function testInDesktopVsCode({ folder, extension, tests, profile, env }) {
  await runTests({
    vscodeExecutablePath: await executable(),
    extensionDevelopmentPath: extension,
    extensionTestsPath: tests,
    extensionTestsEnv: env,
    launchArgs: [folder, ...profileArguments(profile)],
  });
}

/** @param {Profile} profile */
function profileArguments(profile) {
  return [`--user-data-dir=${profile.userData}`, `--extensions-dir=${profile.extensions}`];
}
