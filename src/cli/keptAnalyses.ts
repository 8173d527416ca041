import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { diskFiles } from '../worker/files/diskFiles';
import { keptFile } from '../worker/indexing/articleReader';
import { ArticleCache } from '../worker/store/articleCache';
import { commandLineFolder } from '../worker/store/commandLineFolder';
import { DiskStorage } from '../worker/store/diskStorage';
import { removeAll } from '../worker/store/storage';

declare const ANALYSIS_VERSION: string;

/** What the command line keeps between runs when it is asked to, for one run at a time. */
export class KeptAnalyses {
  readonly cache: ArticleCache;

  private constructor(cache: ArticleCache) {
    this.cache = cache;
  }

  /** Null while another run has them. @throws When the folder cannot be written. */
  static async open(): Promise<KeptAnalyses | null> {
    await mkdir(dirname(LOCK), { recursive: true });
    if (!(await lock())) return null;
    return new KeptAnalyses(await ArticleCache.open(new DiskStorage(commandLineFolder()), ANALYSIS_VERSION));
  }

  /** Writes what is new, drops what belongs to no file any more, and lets other runs have them. @throws When they cannot be written. */
  async close(): Promise<void> {
    try {
      for (const name of [...this.cache.files()]) {
        if (!(await isThere(keptFile(name)))) this.cache.removeFile(name);
      }
      await this.cache.rest({ dropAllUnused: true });
    } finally {
      await rm(LOCK, { force: true });
    }
  }
}

/** @throws When they cannot be removed. */
export const clearKeptAnalyses = (): Promise<void> => removeAll(new DiskStorage(commandLineFolder()));

const isThere = (uri: string): Promise<boolean> =>
  diskFiles.stat(uri).then(
    ({ kind }) => kind === 'file',
    () => false,
  );

/** Holds the number of the process that has them. */
const LOCK = join(dirname(commandLineFolder()), 'lock');

/** Whether it is ours now. */
async function lock(): Promise<boolean> {
  const take = () =>
    writeFile(LOCK, String(process.pid), { flag: 'wx' }).then(
      () => true,
      () => false,
    );
  if (await take()) return true;
  if (isRunning(Number(await readFile(LOCK, 'utf8').catch(() => '')))) return false;
  await rm(LOCK, { force: true });
  return take();
}

function isRunning(process_: number): boolean {
  if (!Number.isInteger(process_) || process_ <= 0) return false;
  try {
    return process.kill(process_, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
