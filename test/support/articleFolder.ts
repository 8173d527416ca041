// A folder on disk with invented articles, and an indexer that reads it.
import { mkdir, mkdtemp, realpath, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Analyst } from '../../src/worker/analyst/analyst';
import { ownAnalyst } from '../../src/worker/analyst/ownAnalyst';
import { diskFiles } from '../../src/worker/files/diskFiles';
import type { Files } from '../../src/worker/files/files';
import { Indexer } from '../../src/worker/indexing/indexer';
import type { ArticleFolder } from '../../src/worker/protocol';
import { Shelf } from '../../src/worker/shelf';
import { ArticleCache } from '../../src/worker/store/articleCache';
import { DiskStorage } from '../../src/worker/store/diskStorage';
import { NO_STORAGE, type Storage } from '../../src/worker/store/storage';

/** A short article about somebody, in a town. */
export const article = (name: string, town: string): string =>
  `${town.toUpperCase()} — Mayor ${name} resigned on Monday after the council of ${town} voted to reopen the accounts.\n\n` +
  `“I have nothing to hide,” ${name} told reporters outside the town hall. The mayor said that the vote was unfair.\n\n` +
  `The council, which meets again next week, is expected to name a successor. Residents of ${town} have waited for months.\n`;

/** In seconds since 1970. */
const LONG_AGO = 1_700_000_000;

export class TemporaryFolder {
  readonly path: string;
  #written = 0;

  private constructor(path: string) {
    this.path = path;
  }

  static async make(): Promise<TemporaryFolder> {
    return new TemporaryFolder(await realpath(await mkdtemp(join(tmpdir(), 'second-source-'))));
  }

  at(name: string): string {
    return join(this.path, name);
  }

  uri(name = ''): string {
    return pathToFileURL(this.at(name)).href;
  }

  /** As if it had been written some time ago, each file a second after the one before. */
  async write(name: string, content: string | Uint8Array): Promise<void> {
    await mkdir(dirname(this.at(name)), { recursive: true });
    await writeFile(this.at(name), content);
    const time = LONG_AGO + this.#written++;
    await utimes(this.at(name), time, time);
  }

  remove(): Promise<void> {
    return rm(this.path, { recursive: true, force: true, maxRetries: 5 });
  }
}

export interface Reading {
  readonly shelf: Shelf;
  readonly indexer: Indexer;
  readonly log: string[];
  /** Names of the articles on the shelf, sorted. */
  names(): string[];
  /** Ends when all is read that is to be read. */
  settled(): Promise<void>;
  follow(folder?: Partial<ArticleFolder>): Promise<void>;
}

export interface ReadingOptions {
  readonly storage?: Storage | string;
  readonly version?: string;
  readonly files?: Files;
  readonly analyst?: Analyst;
  readonly onNamesake?: (uri: string) => void;
}

/** Reads a folder as the worker does. */
export async function readingOf(folder: TemporaryFolder, options: ReadingOptions = {}): Promise<Reading> {
  const { storage = NO_STORAGE, version = 'test', files = diskFiles, analyst = ownAnalyst } = options;
  const { onNamesake = () => {} } = options;
  const shelf = new Shelf();
  const log: string[] = [];
  const indexer = new Indexer({
    shelf,
    files,
    analyst,
    cache: await ArticleCache.open(typeof storage === 'string' ? new DiskStorage(storage) : storage, version),
    log: ({ message }) => log.push(message),
    onChange: () => {},
    onProgress: () => {},
    onNamesake,
  });
  const settled = async (): Promise<void> => {
    while (indexer.progress.state === 'reading') await sleep(5);
  };
  return {
    shelf,
    indexer,
    log,
    settled,
    names: () => [...shelf.uris()].map((uri) => decodeURIComponent(uri.slice(folder.uri().length + 1))).sort(),
    follow: async (settings) => {
      await indexer.follow([{ uri: folder.uri(), include: [], exclude: [], followLinks: false, ...settings }]);
      await settled();
    },
  };
}

/** An analyst that counts what it is asked. */
export function countingAnalyst(): Analyst & { readonly read: string[] } {
  const read: string[] = [];
  return {
    ...ownAnalyst,
    read,
    analyze: (text) => {
      read.push(text);
      return ownAnalyst.analyze(text);
    },
  };
}
