/** Fed with files, the real command line prints one JSON document that keeps to its contract. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Failure } from './checks';
import { assertContract } from './contract';
import { type Finding, kindOf } from './findings';
import { reduced } from './reduce';

/** Seconds of processor time for a folder: another program may have the processor. Where a shell cannot limit it, the clock alone does. */
const LIMIT = 600;
/** So many times as long by the clock: who waits for nothing uses no processor. */
const SLACK = 4;
/** Milliseconds that making a finding short may take. */
const REDUCING = 600_000;

/** What a finding is of that the command line alone shows. */
export const COMMAND_LINE = 'command line';

export class CommandLine {
  #texts: string[] = [];

  add(texts: readonly string[]): void {
    this.#texts.push(...texts);
  }

  /** What does not hold of the files added since it was asked last, with as few of them as show it. */
  async failures(): Promise<Finding[]> {
    const texts = this.#texts;
    this.#texts = [];
    const [first] = await commandLineFailures(texts);
    if (!first) return [];
    const deadline = Date.now() + REDUCING;
    let last = first;
    const fails = async (fewer: readonly string[]): Promise<boolean> => {
      const same = (await commandLineFailures(fewer)).find((failure) => kindOf(failure) === kindOf(first));
      last = same ?? last;
      return same !== undefined;
    };
    const shortest = await reduced(texts, fails, () => Date.now() < deadline);
    return [{ ...last, message: last.message.slice(0, 500), texts: shortest }];
  }
}

/**
 * What does not hold of a folder with a file for each text.
 * @param limit seconds of processor time.
 */
export async function commandLineFailures(texts: readonly string[], limit = LIMIT): Promise<Failure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'second-source-fuzz-'));
  try {
    for (const [i, text] of texts.entries()) await writeFile(join(folder, `${i}.txt`), bytesOf(text, i));
    const message = await problemOf(folder, limit);
    return message === null ? [] : [{ check: COMMAND_LINE, message }];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** UTF-8, and now and then something else. */
const bytesOf = (text: string, index: number): Buffer =>
  index % 10 === 0 ? Buffer.from(`\ufeff${text}`, 'utf16le') : Buffer.from(text, index % 17 === 0 ? 'latin1' : 'utf8');

async function problemOf(folder: string, limit: number): Promise<string | null> {
  const command = [process.execPath, join('dist', 'cli.js'), 'analyze', '--json', folder];
  const [program = '', ...args] =
    process.platform === 'win32' ? command : ['sh', '-c', `ulimit -t ${limit} && exec "$0" "$@"`, ...command];
  try {
    const { stdout } = await promisify(execFile)(program, args, {
      timeout: SLACK * limit * 1000,
      maxBuffer: 2 ** 30,
    }).catch((error: { code?: unknown; signal?: unknown; stdout?: string; stderr?: string }) => {
      // 1 says that some file could not be read, and the others were.
      if (error.code === 1 && error.stdout) return { stdout: error.stdout };
      if (error.signal) throw new Error(`the command line does not end: ${error.signal}`);
      throw new Error(`the command line fails: ${error.code} ${error.stderr?.slice(0, 1000)}`);
    });
    assertContract(JSON.parse(stdout));
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}
