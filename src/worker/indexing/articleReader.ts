import { decodeArticle } from '../../article';
import type { Analyst } from '../analyst/analyst';
import type { FileState, Files } from '../files/files';
import type { ArticleCache } from '../store/articleCache';
import type { ReadAs, ReadText } from '../store/encodedArticle';
import { hashOf } from './hash';

/** A file written so shortly before it was read may be written again without its time changing, in milliseconds. */
const FRESH = 2000;

export interface ReaderParts {
  readonly files: Files;
  readonly analyst: Analyst;
  /** Null where nothing is kept. */
  readonly cache: ArticleCache | null;
  /** What every file is taken for. */
  readonly as?: ReadAs | undefined;
  /** Told how long an analysis took, in milliseconds. */
  readonly onAnalysis?: (uri: string, duration: number) => void;
  /** Told that the cache cannot be written. */
  readonly onCacheProblem: (error: unknown) => void;
}

export interface Read extends ReadText {
  /** What is odd about the bytes of the file, in words that follow its name; only where they were decoded now. */
  readonly remark?: string;
}

/** Reads files, or remembers what came of them the last time. */
export class ArticleReader {
  readonly #parts: ReaderParts;

  constructor(parts: ReaderParts) {
    this.#parts = parts;
  }

  /**
   * @param state as it is before the file is read.
   * @throws When it cannot be read; the message says why, as words that follow the file's name.
   */
  async read(uri: string, state: FileState): Promise<Read> {
    const known = this.#parts.cache?.hashOf(this.#keyOf(uri), state);
    const entry = known === undefined ? undefined : await this.#parts.cache?.get(known);
    return entry ?? (await this.#readAnew(uri, state));
  }

  async #readAnew(uri: string, state: FileState): Promise<Read> {
    const { files, cache } = this.#parts;
    const bytes = await files.read(uri);
    if (!cache) return this.#analyze(uri, bytes);
    const hash = this.#keyOf(await hashOf(bytes));
    const entry = (await cache.get(hash)) ?? { hash, ...(await this.#analyze(uri, bytes)) };
    if (Date.now() - state.modified > FRESH) cache.setFile(this.#keyOf(uri), state, hash);
    await cache.put(entry).catch((error) => this.#parts.onCacheProblem(error));
    return entry;
  }

  async #analyze(uri: string, bytes: Uint8Array): Promise<Read> {
    const { analyst, as, onAnalysis } = this.#parts;
    const decoded = decodeArticle(bytes);
    if ('problem' in decoded) throw new Error(decoded.problem);
    const { duration, ...read } = await analyst.analyze(decoded.text, as);
    onAnalysis?.(uri, duration);
    return decoded.remark === undefined ? read : { ...read, remark: decoded.remark };
  }

  /** A file, or a text, that is read as an article whatever it looks like is kept apart from the same one that is not. */
  #keyOf(name: string): string {
    return this.#parts.as === 'article' ? name + AS_ARTICLE : name;
  }
}

const AS_ARTICLE = '#article';

/** The file that the cache keeps something of under this name. */
export const keptFile = (name: string): string =>
  name.endsWith(AS_ARTICLE) ? name.slice(0, -AS_ARTICLE.length) : name;
