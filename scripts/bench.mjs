// npm run bench: builds the benchmarks into out/bench and runs them; bench/README.md says with which flags.
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { assets } from './lib/assets.mjs';
import { run } from './lib/processes.mjs';
import { build, installDependencies, root } from './lib/project.mjs';

const built = join(root, 'out', 'bench');

await installDependencies();
await build();
await esbuild.build({
  entryPoints: ['run', 'folder', 'generate', 'host/index'].map((name) => join(root, 'bench', `${name}.ts`)),
  external: ['vscode'],
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  ...assets,
  sourcemap: 'linked',
  logLevel: 'warning',
  outdir: built,
});
await run(process.execPath, ['--enable-source-maps', join(built, 'run.js'), ...process.argv.slice(2)], { cwd: root });
