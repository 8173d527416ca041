// Writes DATA.md from sources.json, and hashes.txt from the corpora that are there: npm run train:data. With -- --check it writes
// nothing, and fails where they are not what they should be.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DATA } from './corpora.mjs';
import { describe } from './describe.mjs';

const HASHES = 'training/hashes.txt';

/**
 * SHA-256 of a file, or of the sorted names and hashes of what a folder holds.
 * @param {string} path
 * @returns {string}
 */
function hashOf(path) {
  const hash = createHash('sha256');
  if (!statSync(path).isDirectory()) return hash.update(readFileSync(path)).digest('hex');
  for (const name of readdirSync(path).sort()) hash.update(`${name} ${hashOf(join(path, name))}\n`);
  return hash.digest('hex');
}

/** @returns {Map<string, string>} Hashes by path, as they were written. */
function knownHashes() {
  const lines = existsSync(HASHES) ? readFileSync(HASHES, 'utf8').split('\n') : [];
  return new Map(
    lines
      .filter((line) => line && !line.startsWith('#'))
      .map((line) => {
        const [path = '', hash = ''] = line.split(' ');
        return [path, hash];
      }),
  );
}

/** @param {ReadonlyMap<string, string>} hashes */
const listed = (hashes) =>
  `# SHA-256 of the corpora of sources.json, by npm run train:data: of a file, or of the sorted names and hashes of what a folder holds.\n${[
    ...hashes,
  ]
    .map(([path, hash]) => `${path} ${hash}\n`)
    .sort()
    .join('')}`;

const { values: flags } = parseArgs({ options: { check: { type: 'boolean' } } });
const sources = JSON.parse(readFileSync('training/sources.json', 'utf8'));
const hashes = knownHashes();
for (const { path } of sources.corpora) {
  if (existsSync(join(DATA, path))) hashes.set(path, hashOf(join(DATA, path)));
  else console.log(`${path} is not there; its hash stays as it is`);
}
for (const [file, content] of [
  [HASHES, listed(hashes)],
  ['training/DATA.md', describe(sources)],
]) {
  if (!flags.check) writeFileSync(file, content);
  else if (readFileSync(file, 'utf8') !== content) {
    console.error(`${file} is not what it should be`);
    process.exitCode = 1;
  }
}
