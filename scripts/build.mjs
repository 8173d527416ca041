// Bundles the product into dist/ with the notice of what it holds of others', or with --tests the tests into out/.
import { createHash } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { assets } from './lib/assets.mjs';
import { noticeFor } from './lib/notice.mjs';

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
  ...assets,
  sourcemap: flags.production ? false : 'linked',
  minify: flags.production,
  logLevel: 'warning',
};

/**
 * The program and the models that analyses come from, as a hash: what an earlier one found is not used again.
 * @returns {Promise<string>}
 */
async function analysisVersion() {
  const entryPoints = ['src/worker/store/encodedArticle.ts', 'src/worker/store/articleCache.ts'];
  const { outputFiles } = await esbuild.build({ ...common, entryPoints, minify: true, write: false, outdir: 'dist' });
  const hash = createHash('sha256');
  for (const { contents } of outputFiles) hash.update(contents);
  return hash.digest('hex');
}

/** @typedef {esbuild.BuildOptions & { outdir: string }} Bundle */

/** @returns {Promise<Bundle[]>} */
async function product() {
  const outdir = 'dist';
  const define = { ANALYSIS_VERSION: JSON.stringify(await analysisVersion()) };
  return [
    { ...common, define, entryPoints: { extension: 'src/desktop.ts', cli: 'src/cli.ts' }, outdir },
    { ...common, platform: 'browser', entryPoints: { web: 'src/web.ts' }, outdir },
    // One file for both kinds of worker, so that the models are there once.
    {
      ...common,
      platform: 'browser',
      conditions: ['node', 'browser'],
      external: ['node:*', ...builtinModules],
      define,
      entryPoints: { worker: 'src/worker/main.ts' },
      outdir,
    },
  ];
}

/** @type {Bundle} */
const tests = {
  ...common,
  // What packages have for bundlers: what they have for Node may load files that are not in the bundle.
  mainFields: ['module', 'main'],
  entryPoints: ['test/**/*.test.ts', 'test/host/index.ts', 'test/fuzz/thread.ts'],
  outbase: 'test',
  outdir: 'out/test',
};

const bundles = flags.tests ? [tests] : await product();
if (flags.watch) {
  for (const bundle of bundles) {
    const context = await esbuild.context({ ...bundle, logLevel: 'info' });
    await context.watch();
  }
} else {
  for (const { outdir } of bundles) await rm(outdir, { recursive: true, force: true });
  /** @type {Record<string, string[]>} */
  const inputs = {};
  for (const bundle of bundles) {
    const { metafile } = await esbuild.build({ ...bundle, metafile: true });
    for (const [output, { inputs: files }] of Object.entries(metafile.outputs)) inputs[output] = Object.keys(files);
  }
  if (!flags.tests) {
    await writeFile('dist/bundles.json', JSON.stringify(inputs));
    await writeFile('dist/ThirdPartyNotices.txt', noticeFor(Object.values(inputs).flat()));
  }
}
