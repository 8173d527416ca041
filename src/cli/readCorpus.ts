import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Recognition } from '../article';
import type { Corpus, EncodedProfile } from '../corpus';
import { AnalystPool } from '../worker/analyst/analystPool';
import { analystThread } from '../worker/analyst/analystThread';
import { diskFiles } from '../worker/files/diskFiles';
import { problemOf } from '../worker/files/problem';
import { ArticleReader, type Read } from '../worker/indexing/articleReader';
import { inOrder } from '../worker/inOrder';
import { Shelf } from '../worker/shelf';
import type { ReadAs } from '../worker/store/encodedArticle';
import { THREADS } from '../worker/threads/nodeThread';
import { type FilesOptions, findFiles } from './articleFiles';
import { KeptAnalyses } from './keptAnalyses';
import type { Progress } from './progress';
import { SharedProfiles } from './sharedProfiles';

/** Absolute path of the bundled worker. */
export const WORKER = join(__dirname, 'worker.js');

/** In bytes. More than the editor reads, since nobody waits here; a book is a megabyte. */
export const LARGEST_FILE = 16 * 1024 * 1024;
/** Memory of a thread, in megabytes, with which it reads such a file. */
export const HEAP = 2048;
/** For fewer files another thread takes longer to start than it saves. */
const WORTH_A_THREAD = 4;
/** Files that are looked at while others are waited for. */
const READ_AHEAD = 16;

export interface ReadOptions extends FilesOptions {
  /** What every file is taken for, where the reader says so. */
  readonly as?: ReadAs | undefined;
  /** Whether analyses are kept between runs. */
  readonly cache: boolean;
  /** A file that takes longer is given up, in milliseconds. */
  readonly patience: number;
}

export interface ReadFile {
  readonly path: string;
  readonly recognition: Recognition;
}

export interface ReadCorpus {
  readonly corpus: Corpus;
  /** Those that are articles, by path. */
  readonly shelf: Shelf;
  /** What the corpus is made of, by path. */
  readonly profiles: ReadonlyMap<string, EncodedProfile>;
  readonly files: readonly ReadFile[];
  /** 1 when a file could not be read, which standard error names; 0 otherwise. */
  readonly status: 0 | 1;
}

/** Reads and analyses the files below `paths`. */
export async function readCorpus(
  paths: readonly string[],
  options: ReadOptions,
  progress: Progress,
): Promise<ReadCorpus> {
  const found = await findFiles(paths, options);
  const kept = options.cache ? await openKept(progress) : null;
  const analyst = new AnalystPool(analystThread(WORKER, { heap: HEAP, niceness: 0 }), {
    width: Math.min(THREADS, Math.ceil(found.length / WORTH_A_THREAD) || 1),
    patience: options.patience,
  });
  try {
    const reader = new ArticleReader({
      files: diskFiles,
      analyst,
      cache: kept?.cache ?? null,
      as: options.as,
      onCacheProblem: () => {
        // It is tried again, and said, when everything is read.
      },
    });
    const shelf = new Shelf();
    const profiles = new SharedProfiles();
    const files: ReadFile[] = [];
    let status: 0 | 1 = 0;
    const readings = inOrder(found, analyst.width + READ_AHEAD, (file) =>
      typeof file === 'string' ? read(file, reader) : Promise.reject(new Error(file.problem)),
    );
    let done = 0;
    for await (const [file, reading] of readings) {
      const path = typeof file === 'string' ? file : file.path;
      progress.tell('Reading', ++done, found.length);
      if (reading.status === 'rejected') {
        progress.say(`${path}: ${problemOf(reading.reason)}`);
        status = 1;
        continue;
      }
      const { recognition, article, remark } = reading.value;
      if (remark) progress.say(`${path}: ${remark}`);
      files.push({ path, recognition });
      shelf.put(path, article && { ...article, profile: profiles.share(path, article.profile) });
    }
    return { corpus: shelf.corpus, shelf, profiles: profiles.byPath, files, status };
  } finally {
    analyst.dispose();
    await kept?.close().catch((error) => progress.say(`Analyses cannot be kept: ${problemOf(error)}`));
    progress.end();
  }
}

async function openKept(progress: Progress): Promise<KeptAnalyses | null> {
  try {
    const kept = await KeptAnalyses.open();
    if (!kept) progress.say('Analyses are not kept: another run has those that are');
    return kept;
  } catch (error) {
    progress.say(`Analyses cannot be kept: ${problemOf(error)}`);
    return null;
  }
}

async function read(path: string, reader: ArticleReader): Promise<Read> {
  const uri = pathToFileURL(resolve(path)).href;
  const state = await diskFiles.stat(uri);
  if (state.size > LARGEST_FILE) throw new Error(`is larger than ${LARGEST_FILE / 1024 ** 2} MB`);
  return reader.read(uri, state);
}
