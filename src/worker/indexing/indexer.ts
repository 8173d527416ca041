import type { Analyst } from '../analyst/analyst';
import type { Files } from '../files/files';
import { Folder } from '../files/folder';
import { problemOf } from '../files/problem';
import { isWithin } from '../files/uri';
import { findArticles, LEADS_OUT, leadsOut } from '../files/walk';
import { LARGEST_ARTICLE, tooLarge } from '../limits';
import type { ArticleFolder, FileChanges, IndexingState, LogEntry, Progress } from '../protocol';
import type { Shelf } from '../shelf';
import type { ArticleCache } from '../store/articleCache';
import { ArticleReader, type ReaderParts } from './articleReader';

/** Files that are looked at while others are waited for, beyond those that are being analysed. */
const READ_AHEAD = 16;
/** An analysis that takes longer is named in the log, in milliseconds. */
const SLOW = 1000;
/** How long there must be nothing to do before the cache is written, in milliseconds. */
const REST = 1000;

export interface IndexerParts {
  readonly shelf: Shelf;
  readonly files: Files;
  readonly analyst: Analyst;
  readonly cache: ArticleCache;
  readonly log: (entry: LogEntry) => void;
  /** Told what was said of files of other names that begin like this one. */
  readonly onNamesake?: ReaderParts['onNamesake'];
  /** The shelf holds something else now. */
  readonly onChange: () => void;
  readonly onProgress: () => void;
}

/**
 * Brings the folders' articles onto the shelf and keeps it true to them. A file is named and no more when it changes; it is
 * read when its turn comes, so that of many changes the last counts, in whatever order they were told.
 */
export class Indexer {
  readonly #parts: IndexerParts;
  readonly #reader: ArticleReader;
  readonly #due = new Set<string>();
  readonly #underWay = new Set<string>();
  readonly #skipped = new Map<string, string>();
  #folders: readonly Folder[] = [];
  /** In KB. */
  #largestArticle = LARGEST_ARTICLE.usual;
  #walk = new AbortController();
  #walking = 0;
  #paused = false;
  #done = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #cacheFails = false;
  /** Which files there are was found out since the cache was last written. */
  #knowsFiles = false;

  constructor(parts: IndexerParts) {
    this.#parts = parts;
    this.#reader = new ArticleReader({
      ...parts,
      corrections: () => parts.shelf.corrections,
      onAnalysis: (uri, duration) => {
        if (duration > SLOW) this.#note(`Took ${Math.round(duration)} ms to read ${uri}`);
      },
      onCacheProblem: (error) => this.#reportCache(error),
    });
  }

  get progress(): Progress {
    const waiting = this.#due.size + this.#underWay.size;
    return {
      state: this.#state,
      articles: this.#parts.shelf.size,
      done: this.#done,
      total: this.#done + waiting,
      skipped: this.#skipped.size,
    };
  }

  /** Follows these folders, and no others, from now on. */
  async follow(folders: readonly ArticleFolder[]): Promise<void> {
    const before = this.#folders;
    this.#walk.abort();
    this.#walk = new AbortController();
    this.#folders = folders.map((folder) => new Folder(folder));
    const found = new Set<string>();
    const seen = new Set<string>();
    const { signal } = this.#walk;
    for (const folder of this.#folders) await this.#find(folder.uri, folder, seen, signal, found);
    if (signal.aborted) return;
    this.#forgetAllBut(found, before);
  }

  /** Files or folders that came, changed or went. */
  async change({ changed, removed }: FileChanges): Promise<void> {
    for (const uri of removed) this.#removeWithin(uri);
    for (const uri of changed) {
      const folder = this.#folderOf(uri);
      if (folder?.mayBeArticle(uri)) this.refresh(uri);
      else if (folder) await this.#changeOther(uri, folder);
    }
  }

  /** Reads files up to this size from now on, in KB. */
  limit(largestArticle: number): void {
    if (largestArticle === this.#largestArticle) return;
    this.#largestArticle = largestArticle;
    for (const uri of [...this.#parts.shelf.uris(), ...this.#skipped.keys()]) this.refresh(uri);
  }

  /** Looks at a file again; one that is in no folder, or gone, is taken off the shelf. */
  refresh(uri: string): void {
    this.#due.add(uri);
    this.#work();
  }

  pause(): void {
    this.#paused = true;
    this.#parts.onProgress();
  }

  resume(): void {
    this.#paused = false;
    this.#work();
  }

  /** Drops what is not read yet. Files that change later are still read. */
  cancel(): void {
    this.#walk.abort();
    this.#due.clear();
    this.#paused = false;
    this.#settled();
  }

  /** Forgets what is kept for the next start; what is on the shelf stays there. @throws When it cannot be removed. */
  clearKept(): Promise<void> {
    return this.#parts.cache.clear();
  }

  /** Ends after everything that is being written. */
  async dispose(): Promise<void> {
    this.#walk.abort();
    this.#due.clear();
    clearTimeout(this.#rest);
    await this.#save();
  }

  get #state(): IndexingState {
    if (this.#paused) return 'paused';
    return this.#walking > 0 || this.#due.size + this.#underWay.size > 0 ? 'reading' : 'ready';
  }

  async #find(
    start: string,
    folder: Folder,
    seen: Set<string>,
    signal: AbortSignal,
    found: Set<string>,
  ): Promise<void> {
    const onProblem = (uri: string, problem: string): void => this.#skip(uri, problem);
    this.#walking++;
    try {
      const walk = { files: this.#parts.files, folder, seen, onProblem, signal };
      for await (const uri of findArticles(start, walk)) {
        if (signal.aborted) break;
        found.add(uri);
        this.refresh(uri);
      }
    } finally {
      this.#walking--;
      this.#settled();
    }
  }

  /** @param before the folders that were followed until now. */
  #forgetAllBut(found: ReadonlySet<string>, before: readonly Folder[]): void {
    const { shelf, cache } = this.#parts;
    cache.retainFiles(found);
    this.#knowsFiles = true;
    for (const uri of shelf.uris()) {
      if (!found.has(uri) && before.some((folder) => folder.holds(uri))) this.#remove(uri);
    }
  }

  #folderOf(uri: string): Folder | undefined {
    const holding = this.#folders.filter((folder) => folder.holds(uri));
    return holding.sort((a, b) => b.uri.length - a.uri.length)[0];
  }

  /** It may be a folder with articles in it. */
  async #changeOther(uri: string, folder: Folder): Promise<void> {
    if (folder.excludesWithin(uri)) return;
    try {
      const { kind } = await this.#parts.files.stat(uri);
      if (kind === 'folder') await this.#find(uri, folder, new Set(), this.#walk.signal, new Set());
    } catch {
      this.#removeWithin(uri);
    }
  }

  #removeWithin(uri: string): void {
    const isGone = (each: string): boolean => isWithin(each, uri);
    for (const each of this.#due) if (isGone(each)) this.#due.delete(each);
    const known = [...this.#parts.shelf.uris(), ...this.#underWay, ...this.#skipped.keys()];
    for (const each of new Set(known.filter(isGone))) this.refresh(each);
  }

  #work(): void {
    clearTimeout(this.#rest);
    while (!this.#paused && this.#underWay.size < this.#parts.analyst.width + READ_AHEAD) {
      const uri = this.#next();
      if (uri === undefined) break;
      void this.#process(uri);
    }
    this.#parts.onProgress();
  }

  #next(): string | undefined {
    for (const uri of this.#due) if (!this.#underWay.has(uri)) return uri;
    return undefined;
  }

  async #process(uri: string): Promise<void> {
    this.#due.delete(uri);
    this.#underWay.add(uri);
    try {
      await this.#read(uri);
    } catch (error) {
      this.#skip(uri, problemOf(error));
      this.#remove(uri);
    }
    this.#underWay.delete(uri);
    this.#done++;
    this.#work();
    this.#settled();
  }

  async #read(uri: string): Promise<void> {
    const { shelf, files } = this.#parts;
    if (shelf.isOpen(uri)) return;
    const folder = this.#folderOf(uri);
    const state = folder?.mayBeArticle(uri) ? await files.stat(uri).catch(() => null) : null;
    if (!folder || state?.kind !== 'file') {
      this.#skipped.delete(uri);
      return this.#remove(uri);
    }
    if (await leadsOut(uri, folder, files)) throw new Error(LEADS_OUT);
    const problem = tooLarge(state.size, this.#largestArticle);
    if (problem !== null) throw new Error(`is ${problem}`);
    const { article, remark } = await this.#reader.read(uri, state);
    if (remark) this.#note(`${uri} ${remark}.`);
    this.#put(uri, article);
  }

  #note(message: string): void {
    this.#parts.log({ level: 'info', message });
  }

  #put(uri: string, article: Parameters<Shelf['put']>[1]): void {
    this.#skipped.delete(uri);
    this.#parts.shelf.put(uri, article);
    this.#parts.onChange();
  }

  #remove(uri: string): void {
    this.#parts.shelf.put(uri, null);
    this.#parts.cache.removeFile(uri);
    this.#parts.onChange();
  }

  /** Says so once for each reason. */
  #skip(uri: string, problem: string): void {
    if (this.#skipped.get(uri) === problem) return;
    this.#skipped.set(uri, problem);
    this.#parts.log({ level: 'warn', message: `Skipped ${uri}: ${problem}.` });
  }

  /** Writes the cache when there is nothing else to do. */
  #settled(): void {
    this.#parts.onProgress();
    if (this.#state !== 'ready') return;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => void this.#save(), REST);
  }

  async #save(): Promise<void> {
    try {
      await this.#parts.cache.rest({ dropAllUnused: this.#knowsFiles });
      this.#knowsFiles = false;
      this.#cacheFails = false;
    } catch (error) {
      this.#reportCache(error);
    }
  }

  #reportCache(error: unknown): void {
    if (this.#cacheFails) return;
    this.#cacheFails = true;
    const message = `The next start will be slow: analyses cannot be kept (${problemOf(error)}).`;
    this.#parts.log({ level: 'warn', message });
  }
}
