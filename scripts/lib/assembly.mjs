// Builds AssemblyScript into bundles: what imports NAME.wasm gets the bytes that NAME.ts in its place compiles to.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from './project.mjs';

const run = promisify(execFile);
const compiler = join(root, 'node_modules', 'assemblyscript', 'bin', 'asc.js');
const options = ['--optimizeLevel', '3', '--runtime', 'stub', '--enable', 'simd', '--importMemory', '--noAssert'];

/** @type {import('esbuild').Plugin} */
export const assembly = {
  name: 'assembly',
  setup(build) {
    build.onResolve({ filter: /\.wasm$/ }, ({ path, resolveDir }) => {
      return { path: join(resolveDir, path.replace(/\.wasm$/, '.ts')), namespace: 'assembly' };
    });
    build.onLoad({ filter: /.*/, namespace: 'assembly' }, async ({ path }) => {
      return { contents: await compile(path), loader: 'binary', watchFiles: [path] };
    });
  },
};

/** @param {string} path */
async function compile(path) {
  const folder = await mkdtemp(join(tmpdir(), 'assembly-'));
  try {
    const output = join(folder, 'module.wasm');
    await run(process.execPath, [compiler, path, '--outFile', output, ...options]);
    return await readFile(output);
  } finally {
    await rm(folder, { recursive: true });
  }
}
