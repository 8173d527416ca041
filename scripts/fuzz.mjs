// npm run fuzz -- [--minutes N] [--seed N]: builds the product and the fuzzer into out/fuzz, and runs it.
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { assets } from './lib/assets.mjs';
import { exit, start } from './lib/processes.mjs';
import { build, installDependencies, root } from './lib/project.mjs';

const built = join(root, 'out', 'fuzz');

await installDependencies();
await build();
await esbuild.build({
  entryPoints: ['campaign', 'thread'].map((name) => join(root, 'test', 'fuzz', `${name}.ts`)),
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  ...assets,
  sourcemap: 'linked',
  logLevel: 'warning',
  outdir: built,
});
const args = ['--enable-source-maps', join(built, 'campaign.js'), ...process.argv.slice(2)];
process.exit(await exit(start(process.execPath, args, { stdio: 'inherit', cwd: root })));
