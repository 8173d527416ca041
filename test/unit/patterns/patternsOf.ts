// Every regular expression of some modules, with all that they import of ours.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parse } from 'acorn';
import { build } from 'esbuild';
import { assets } from '../../../scripts/lib/assets.mjs';

export interface Pattern {
  readonly source: string;
  readonly flags: string;
}

/** What is written in the code, and what is put together when it is loaded. */
export async function patternsOf(modules: readonly string[]): Promise<Pattern[]> {
  const found = new Map<string, Pattern>();
  const find = (source: string, flags: string): unknown => found.set(`/${source}/${flags}`, { source, flags });
  for (const module of modules) {
    const code = await bundle(module);
    for (const { pattern, flags } of literals(parse(code, { ecmaVersion: 'latest' }))) find(pattern, flags);
    const Recording = new Proxy(RegExp, {
      construct(Original, parameters: ConstructorParameters<typeof RegExp>) {
        const made = new Original(...parameters);
        find(made.source, made.flags);
        return made;
      },
    });
    const surroundings = { RegExp: Recording, require, exports: {}, module: { exports: {} }, __dirname: process.cwd() };
    new Function(...Object.keys(surroundings), code)(...Object.values(surroundings));
  }
  return [...found.values()];
}

const require = createRequire(join(process.cwd(), 'package.json'));

async function bundle(module: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [module],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    ...assets,
    define: { ANALYSIS_VERSION: '""' },
  });
  return outputFiles[0]?.text ?? '';
}

function* literals(node: unknown): Generator<{ readonly pattern: string; readonly flags: string }> {
  if (Array.isArray(node)) {
    for (const each of node) yield* literals(each);
  } else if (typeof node === 'object' && node !== null) {
    const { regex } = node as { regex?: { readonly pattern: string; readonly flags: string } };
    if (regex) yield regex;
    else yield* literals(Object.values(node));
  }
}
