// Trains what a folder of training/ makes: node training/run.mjs NAME [OPTIONS], from the root of the project.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as esbuild from 'esbuild';

const [name, ...options] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'training-'));
try {
  const outfile = join(folder, 'train.cjs');
  const entry = `training/${name}/train.ts`;
  /** @type {Record<string, esbuild.Loader>} */
  const loader = { '.txt': 'text', '.bin': 'binary' };
  await esbuild.build({
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    target: 'node20',
    loader,
    outfile,
    logLevel: 'error',
  });
  process.exitCode = spawnSync(process.execPath, [outfile, ...options], { stdio: 'inherit' }).status ?? 1;
} finally {
  rmSync(folder, { recursive: true });
}
