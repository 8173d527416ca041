/** Fed with files, the real command line prints one JSON document that keeps to its contract. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { assertContract } from './contract';
import type { Finding } from './findings';

/** Milliseconds for a folder. */
const LIMIT = 300_000;

export class CommandLine {
  #texts: string[] = [];

  add(texts: readonly string[]): void {
    this.#texts.push(...texts);
  }

  /** What does not hold of the files added since it was asked last. */
  async failures(): Promise<Finding[]> {
    const texts = this.#texts;
    this.#texts = [];
    const folder = await mkdtemp(join(tmpdir(), 'second-source-fuzz-'));
    try {
      for (const [i, text] of texts.entries()) await writeFile(join(folder, `${i}.txt`), bytesOf(text, i));
      const message = await problemOf(folder);
      return message === null ? [] : [{ check: 'command line', message, texts: [] }];
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

/** UTF-8, and now and then something else. */
const bytesOf = (text: string, index: number): Buffer =>
  index % 10 === 0 ? Buffer.from(`\ufeff${text}`, 'utf16le') : Buffer.from(text, index % 17 === 0 ? 'latin1' : 'utf8');

async function problemOf(folder: string): Promise<string | null> {
  const command = [join('dist', 'cli.js'), 'analyze', '--json', folder];
  try {
    const { stdout } = await promisify(execFile)(process.execPath, command, {
      timeout: LIMIT,
      maxBuffer: 2 ** 30,
    }).catch((error: { code?: unknown; stdout?: string; stderr?: string }) => {
      // 1 says that some file could not be read, and the others were.
      if (error.code === 1 && error.stdout) return { stdout: error.stdout };
      throw new Error(`the command line fails: ${error.code} ${error.stderr?.slice(0, 1000)}`);
    });
    assertContract(JSON.parse(stdout));
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}
