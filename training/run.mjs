// Trains what a folder of training/ makes: npm run train NAME -- [OPTIONS]
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as esbuild from 'esbuild';

const [name, ...options] = process.argv.slice(2);
const script = `training/${name}/train.mjs`;
process.exitCode = existsSync(script) ? run(script) : await runTypeScript(`training/${name}/train.ts`);

/** @param {string} file */
function run(file) {
  return spawnSync(process.execPath, [file, ...options], { stdio: 'inherit' }).status ?? 1;
}

/** @param {string} entry */
async function runTypeScript(entry) {
  const folder = mkdtempSync(join(tmpdir(), 'training-'));
  try {
    const outfile = join(folder, 'train.cjs');
    /** @type {Record<string, esbuild.Loader>} */
    const loader = { '.txt': 'text', '.bin': 'binary' };
    const target = /** @type {const} */ ({ platform: 'node', target: 'node20' });
    await esbuild.build({ entryPoints: [entry], bundle: true, ...target, loader, outfile, logLevel: 'error' });
    return run(outfile);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
