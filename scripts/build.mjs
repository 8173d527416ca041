// Bundles the product into dist/, or with --tests the tests into out/.
import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';

const { values: flags } = parseArgs({
  options: { production: { type: 'boolean' }, watch: { type: 'boolean' }, tests: { type: 'boolean' } },
});

/** @type {esbuild.BuildOptions} */
const common = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  external: ['vscode', 'mocha', 'playwright-core', 'esbuild'],
  loader: { '.txt': 'text', '.bin': 'binary' },
  sourcemap: flags.production ? false : 'linked',
  minify: flags.production,
  logLevel: 'warning',
};

/** @typedef {esbuild.BuildOptions & { outdir: string }} Bundle */

/** @type {Bundle} */
const product = {
  ...common,
  entryPoints: { extension: 'src/extension.ts', worker: 'src/worker/main.ts', cli: 'src/cli.ts' },
  outdir: 'dist',
};

/** @type {Bundle} */
const tests = {
  ...common,
  entryPoints: ['test/**/*.test.ts', 'test/host/index.ts'],
  outbase: 'test',
  outdir: 'out/test',
};

const options = flags.tests ? tests : product;
if (flags.watch) {
  const context = await esbuild.context({ ...options, logLevel: 'info' });
  await context.watch();
} else {
  await rm(options.outdir, { recursive: true, force: true });
  await esbuild.build(options);
}
