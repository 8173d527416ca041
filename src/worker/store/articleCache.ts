import { type Codec, decode, encode, float, list, object, text, uint } from '../../codec';
import type { FileState } from '../files/files';
import { seal, unseal } from './seal';
import { decodeSegment, type Entry, encodeSegment } from './segment';
import { removeAll, type Storage } from './storage';

/** Entries of one file. Writing them takes a moment in which nothing else is answered. */
const SEGMENT_ENTRIES = 400;
/** A segment of which less is in use is written anew. */
const LEAST_USED = 0.5;
/** More segments than full ones would need by so many are put together. */
const MOST_LOOSE_SEGMENTS = 8;

const SEGMENT = /^[0-9a-f-]+\.articles$/;
const MANIFEST = 'manifest';

interface KnownFile extends FileState {
  readonly uri: string;
  readonly hash: string;
}

const manifestCodec: Codec<readonly KnownFile[]> = list(
  object<KnownFile>({ uri: text, hash: text, size: uint, modified: float }),
);

/**
 * Analyses of earlier sessions, by the hash of the file that was analysed, and which file had which hash. What another
 * version wrote, and what is damaged, is thrown away unread.
 */
export class ArticleCache {
  readonly #storage: Storage;
  readonly #version: string;
  readonly #files = new Map<string, KnownFile>();
  /** In which segment an entry is, by its hash. */
  readonly #places = new Map<string, string>();
  readonly #sizes = new Map<string, number>();
  readonly #unsaved = new Map<string, Entry>();
  /** Segments that were read since the last {@link rest}. */
  readonly #read = new Map<string, Promise<ReadonlyMap<string, Entry>>>();
  #filesChanged = false;
  /** Until something can be written again, nothing is tried but at {@link rest}. */
  #writeFails = false;
  /** What was asked last of that which must not be done at the same time. */
  #turn: Promise<void> = Promise.resolve();
  #dropped = 0;

  private constructor(storage: Storage, version: string) {
    this.#storage = storage;
    this.#version = version;
  }

  /** @param version names the code and the models that the analyses come from. */
  static async open(storage: Storage, version: string): Promise<ArticleCache> {
    const cache = new ArticleCache(storage, version);
    await cache.#open();
    return cache;
  }

  /** Files of earlier sessions that were thrown away: of another version, damaged, or not ours. */
  get dropped(): number {
    return this.#dropped;
  }

  /** The files that are known from now and before. */
  files(): Iterable<string> {
    return this.#files.keys();
  }

  /** The hash that a file had when it was last read, if it looks untouched since. */
  hashOf(uri: string, { size, modified }: FileState): string | undefined {
    const known = this.#files.get(uri);
    return known?.size === size && known.modified === modified ? known.hash : undefined;
  }

  /** @param state as it was before the file was read. */
  setFile(uri: string, state: FileState, hash: string): void {
    this.#files.set(uri, { uri, hash, size: state.size, modified: state.modified });
    this.#filesChanged = true;
  }

  removeFile(uri: string): void {
    if (this.#files.delete(uri)) this.#filesChanged = true;
  }

  /** Forgets all files but these. */
  retainFiles(uris: ReadonlySet<string>): void {
    for (const uri of [...this.#files.keys()]) if (!uris.has(uri)) this.removeFile(uri);
  }

  async get(hash: string): Promise<Entry | undefined> {
    const unsaved = this.#unsaved.get(hash);
    if (unsaved) return unsaved;
    const segment = this.#places.get(hash);
    return segment === undefined ? undefined : (await this.#readSegment(segment)).get(hash);
  }

  /** @throws When the storage cannot be written. The entry is kept until it can be. */
  async put(entry: Entry): Promise<void> {
    this.#unsaved.set(entry.hash, entry);
    if (this.#unsaved.size >= SEGMENT_ENTRIES && !this.#writeFails)
      await this.#inTurn(() => this.#save(SEGMENT_ENTRIES));
  }

  /**
   * To be called when there is nothing else to do: writes what is not yet written, gives memory back, and drops what no
   * file needs any more where that is worth it, or all of it.
   * @throws When the storage cannot be written. Nothing that was there before is lost.
   */
  rest({ dropAllUnused = false } = {}): Promise<void> {
    return this.#inTurn(async () => {
      const outdated = this.#wasteful(dropAllUnused);
      for (const segment of outdated) await this.#take(segment);
      await this.#save(1);
      if (this.#filesChanged) await this.#write(MANIFEST, encode(manifestCodec, [...this.#files.values()]));
      this.#filesChanged = false;
      for (const segment of outdated) await this.#storage.remove(segment);
      this.#read.clear();
    });
  }

  /** Forgets everything. @throws When something cannot be removed. */
  clear(): Promise<void> {
    return this.#inTurn(async () => {
      for (const kept of [this.#files, this.#places, this.#sizes, this.#unsaved, this.#read]) kept.clear();
      this.#filesChanged = false;
      await removeAll(this.#storage);
    });
  }

  #inTurn(act: () => Promise<void>): Promise<void> {
    const acting = this.#turn.then(act);
    this.#turn = acting.catch(() => {});
    return acting;
  }

  async #open(): Promise<void> {
    for (const name of await this.#storage.list()) {
      const bytes = await this.#load(name);
      if (bytes && this.#accept(name, bytes)) continue;
      this.#dropped++;
      await this.#storage.remove(name).catch(() => {});
    }
  }

  /** False for what is not ours or damaged. */
  #accept(name: string, bytes: Uint8Array): boolean {
    try {
      if (name === MANIFEST) for (const file of decode(manifestCodec, bytes)) this.#files.set(file.uri, file);
      else if (SEGMENT.test(name)) this.#know(name, decodeSegment(bytes));
      else return false;
      return true;
    } catch {
      return false;
    }
  }

  #know(name: string, entries: ReadonlyMap<string, Entry>): void {
    for (const hash of entries.keys()) this.#places.set(hash, name);
    this.#sizes.set(name, entries.size);
    this.#read.set(name, Promise.resolve(entries));
  }

  async #load(name: string): Promise<Uint8Array | null> {
    try {
      return unseal(await this.#storage.read(name), this.#version);
    } catch {
      return null;
    }
  }

  #write(name: string, bytes: Uint8Array): Promise<void> {
    return this.#storage.write(name, seal(bytes, this.#version));
  }

  /** Empty for a segment that is gone, or damaged since it was first read. */
  #readSegment(name: string): Promise<ReadonlyMap<string, Entry>> {
    const known = this.#read.get(name);
    if (known) return known;
    const reading = this.#load(name)
      .then((bytes) => (bytes ? decodeSegment(bytes) : new Map()))
      .catch(() => new Map());
    this.#read.set(name, reading);
    return reading;
  }

  /** @param least so many entries are worth a segment. */
  async #save(least: number): Promise<void> {
    this.#writeFails = true;
    while (this.#unsaved.size >= least) {
      const entries = [...this.#unsaved.values()].slice(0, SEGMENT_ENTRIES);
      const name = `${crypto.randomUUID()}.articles`;
      await this.#write(name, encodeSegment(entries));
      for (const { hash } of entries) {
        this.#unsaved.delete(hash);
        this.#places.set(hash, name);
      }
      this.#sizes.set(name, entries.length);
    }
    this.#writeFails = false;
  }

  /** Segments that hold too little of use, and loose ones when there are many; or all that hold anything of no use. */
  #wasteful(all: boolean): string[] {
    const used = new Map<string, number>();
    for (const hash of this.#usedHashes()) {
      const segment = this.#places.get(hash);
      if (segment !== undefined) used.set(segment, (used.get(segment) ?? 0) + 1);
    }
    const segments = [...this.#sizes].map(([name, size]) => ({ name, size, used: used.get(name) ?? 0 }));
    const loose = segments.filter((segment) => segment.used < LEAST_USED * SEGMENT_ENTRIES);
    const chosen = loose.length > MOST_LOOSE_SEGMENTS ? loose : [];
    const emptied = segments.filter((segment) => segment.used < (all ? 1 : LEAST_USED) * segment.size);
    return [...new Set([...chosen, ...emptied].map(({ name }) => name))];
  }

  #usedHashes(): Set<string> {
    return new Set([...this.#files.values()].map(({ hash }) => hash));
  }

  /** Back among what is not yet written, as far as it is of use. */
  async #take(segment: string): Promise<void> {
    const used = this.#usedHashes();
    for (const [hash, entry] of await this.#readSegment(segment)) {
      if (this.#places.get(hash) !== segment) continue;
      this.#places.delete(hash);
      if (used.has(hash)) this.#unsaved.set(hash, entry);
    }
    this.#sizes.delete(segment);
  }
}
