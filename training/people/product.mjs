// The product's own modules, bundled for a training script, so that training sees exactly what the product computes.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { assets } from '../../scripts/lib/assets.mjs';

const SOURCE = new URL('../../src/', import.meta.url).pathname;

/** Named exports of the product, from export statements with paths relative to src/. */
export async function product(exports) {
  const outfile = join(await mkdtemp(join(tmpdir(), 'training-')), 'product.cjs');
  await build({
    stdin: { contents: exports, resolveDir: SOURCE, loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    ...assets,
    logLevel: 'error',
  });
  return import(outfile);
}
