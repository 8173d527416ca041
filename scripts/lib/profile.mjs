// The folders that a VS Code keeps its settings, state and extensions in.
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** @typedef {{ readonly userData: string, readonly extensions: string }} Profile */
/** @typedef {Readonly<Record<string, unknown>>} Settings */

/** @type {Settings} A VS Code that shows the reader's articles and nothing else. */
export const calmSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': 'off',
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** @type {Settings} A VS Code that trusts no folder, and asks nothing about it. */
export const restrictedMode = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.emptyWindow': false,
};

/**
 * A profile in a folder; settings that are there already stay as they are.
 * @param {string} folder
 * @param {Settings} [settings]
 * @returns {Promise<Profile>}
 */
export async function profileIn(folder, settings = {}) {
  const profile = { userData: join(folder, 'user-data'), extensions: join(folder, 'extensions') };
  const user = join(profile.userData, 'User');
  await mkdir(user, { recursive: true });
  await mkdir(profile.extensions, { recursive: true });
  const file = join(user, 'settings.json');
  if (!existsSync(file)) await writeFile(file, JSON.stringify({ ...calmSettings, ...settings }, null, 2));
  return profile;
}

/**
 * A fresh profile and a copy of a folder, so that a test may change both.
 * @param {{ folder: string, settings?: Settings }} options
 */
export async function sandbox({ folder, settings }) {
  const temporary = await realpath(await mkdtemp(join(tmpdir(), 'second-source-')));
  const copy = join(temporary, basename(folder));
  await cp(folder, copy, { recursive: true });
  return {
    profile: await profileIn(join(temporary, 'vscode'), settings),
    folder: copy,
    /** A place for files that are no part of the folder. */
    path: (/** @type {string} */ name) => join(temporary, name),
    remove: () => rm(temporary, { recursive: true, force: true, maxRetries: 5 }),
  };
}
