// The project's folder, and what npm and esbuild do in it.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './processes.mjs';

/** The project's folder: npm runs every script there. */
export const root = process.cwd();

/** Everything that is fetched to run VS Code; never committed. */
export const vsCodeFolder = join(root, '.vscode-test');

export const samples = join(root, 'samples');

/**
 * @param {readonly string[]} args
 * @param {import('./processes.mjs').SpawnOptions} [options]
 */
export function npm(args, options) {
  return run('npm', args, { shell: process.platform === 'win32', ...options });
}

/** Installs the locked dependencies, unless the ones installed are of this very lock file. */
export async function installDependencies() {
  if (await isInstalled()) return;
  console.log('Installing dependencies …');
  await npm(['ci', '--no-audit', '--no-fund'], { cwd: root });
}

async function isInstalled() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const locked = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(await readFile(installed, 'utf8')).packages;
  return Object.entries(locked).every(
    ([path, { version, optional }]) => path === '' || (present[path] ? present[path].version === version : optional),
  );
}

/** @param {readonly ('--tests' | '--production')[]} [flags] */
export function build(flags = []) {
  return run(process.execPath, [join('scripts', 'build.mjs'), ...flags], { cwd: root });
}
