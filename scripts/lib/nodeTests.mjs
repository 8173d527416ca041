// Tests in a Node.js of their own, where a test that hangs or exits takes nothing down with it.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './processes.mjs';

/** Milliseconds for all the tests of a folder. */
const limit = 300_000;

/**
 * @param {string} folder Of built tests.
 * @returns {Promise<import('./mocha.mjs').Result>}
 * @throws {Error} When the tests do not come to their end.
 */
export async function runInNode(folder) {
  const temporary = await mkdtemp(join(tmpdir(), 'second-source-'));
  const result = join(temporary, 'result.json');
  try {
    await run(process.execPath, ['--enable-source-maps', join('scripts', 'mocha.mjs'), folder, result], {
      timeout: limit,
      killSignal: 'SIGKILL',
    });
    return JSON.parse(await readFile(result, 'utf8'));
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
