// Makes what is learned or derived: npm run train NAME -- [OPTIONS], for the steps of sources.json, or `npm run train all` for all
// models in their order, each of which reads with those before it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { assets } from '../scripts/lib/assets.mjs';

/** @typedef {{ name: string, kind: 'list' | 'model', script: string, heap?: number, options?: string[] }} Step */

/** @type {readonly Step[]} */
const steps = JSON.parse(readFileSync('training/sources.json', 'utf8')).steps;
const [name, ...options] = process.argv.slice(2);
const chosen = steps.filter((step) => step.name === name || (name === 'all' && step.kind === 'model'));
if (chosen.length === 0) {
  console.error(`npm run train NAME, one of: all, ${steps.map((step) => step.name).join(', ')}`);
  process.exitCode = 1;
}
for (const step of chosen) {
  if (chosen.length > 1) console.log(`== ${step.name}`);
  process.exitCode = await perform(step);
  if (process.exitCode !== 0) break;
}

/** @param {Step} step */
function perform({ script, heap, options: own = [] }) {
  const flags = heap ? [`--max-old-space-size=${heap}`] : [];
  const all = [...own, ...options];
  return script.endsWith('.ts') ? runTypeScript(script, flags, all) : run(script, flags, all);
}

/**
 * @param {string} file
 * @param {readonly string[]} flags
 * @param {readonly string[]} options
 */
function run(file, flags, options) {
  return spawnSync(process.execPath, [...flags, file, ...options], { stdio: 'inherit' }).status ?? 1;
}

/**
 * @param {string} entry
 * @param {readonly string[]} flags
 * @param {readonly string[]} options
 */
async function runTypeScript(entry, flags, options) {
  const folder = mkdtempSync(join(tmpdir(), 'training-'));
  try {
    const outfile = join(folder, 'train.cjs');
    const target = /** @type {const} */ ({ platform: 'node', target: 'node20' });
    await esbuild.build({ entryPoints: [entry], bundle: true, ...target, ...assets, outfile, logLevel: 'error' });
    return run(outfile, flags, options);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
