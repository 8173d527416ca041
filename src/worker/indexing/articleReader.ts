import { decodeArticle, NOT_CHOSEN } from '../../article';
import type { ArticleCorrection, Corrections } from '../../corpus/corrections';
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
  /** What the reader says now against what was read; absent where nobody is asked. */
  readonly corrections?: () => Corrections;
  /** Told what was said of files of other names that begin like this one. */
  readonly onNamesake?: (uri: string, corrections: readonly ArticleCorrection[]) => void;
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
    if (this.#parts.corrections?.().names(uri)) return this.#readCorrected(uri);
    const known = this.#parts.cache?.hashOf(this.#keyOf(uri), state);
    const entry = known === undefined ? undefined : await this.#parts.cache?.get(known);
    return entry ?? (await this.#readAnew(uri, state));
  }

  /** Nothing of it is kept: what was kept is what it says without the corrections. */
  async #readCorrected(uri: string): Promise<Read> {
    const { files, analyst, corrections, as } = this.#parts;
    const { text, ...decoded } = textOf(await files.read(uri));
    const corrected = corrections?.().of(uri, text);
    if (corrected?.reading === 'notAnArticle') return { recognition: NOT_CHOSEN, article: null };
    const { duration: _, ...read } = await analyst.analyze(text, corrected?.reading ?? as, corrected?.metadata);
    return { ...read, ...decoded };
  }

  async #readAnew(uri: string, state: FileState): Promise<Read> {
    const { files, cache } = this.#parts;
    const bytes = await files.read(uri);
    this.#lookForNamesakes(uri, bytes);
    if (!cache) return this.#analyze(uri, bytes);
    const hash = this.#keyOf(await hashOf(bytes));
    const entry = (await cache.get(hash)) ?? { hash, ...(await this.#analyze(uri, bytes)) };
    if (Date.now() - state.modified > FRESH) cache.setFile(this.#keyOf(uri), state, hash);
    await cache.put(entry).catch((error) => this.#parts.onCacheProblem(error));
    return entry;
  }

  async #analyze(uri: string, bytes: Uint8Array): Promise<Read> {
    const { analyst, as, onAnalysis } = this.#parts;
    const { text, ...decoded } = textOf(bytes);
    const { duration, ...read } = await analyst.analyze(text, as);
    onAnalysis?.(uri, duration);
    return { ...read, ...decoded };
  }

  #lookForNamesakes(uri: string, bytes: Uint8Array): void {
    const { corrections, onNamesake } = this.#parts;
    const known = corrections?.();
    if (!onNamesake || !known?.knowsLines) return;
    const decoded = decodeArticle(bytes);
    const found = 'problem' in decoded ? [] : known.ofNamesakes(uri, decoded.text);
    if (found.length > 0) onNamesake(uri, found);
  }

  /** A file, or a text, that is read as an article whatever it looks like is kept apart from the same one that is not. */
  #keyOf(name: string): string {
    return this.#parts.as === 'article' ? name + AS_ARTICLE : name;
  }
}

/** @throws Where it cannot be read as text. */
function textOf(bytes: Uint8Array): { readonly text: string; readonly remark?: string } {
  const decoded = decodeArticle(bytes);
  if ('problem' in decoded) throw new Error(decoded.problem);
  const { text, remark } = decoded;
  return remark === undefined ? { text } : { text, remark };
}

const AS_ARTICLE = '#article';

/** The file that the cache keeps something of under this name. */
export const keptFile = (name: string): string =>
  name.endsWith(AS_ARTICLE) ? name.slice(0, -AS_ARTICLE.length) : name;
