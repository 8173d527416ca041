// What bundles take in beside code: word lists as text, weights and AssemblyScript's modules as bytes.
import { assembly } from './assembly.mjs';

/** @satisfies {import('esbuild').BuildOptions} */
export const assets = {
  loader: { '.txt': /** @type {const} */ ('text'), '.bin': /** @type {const} */ ('binary') },
  plugins: [assembly],
};
