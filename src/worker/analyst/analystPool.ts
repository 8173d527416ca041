import type { KnownMetadata } from '../../article';
import type { ReadAs } from '../store/encodedArticle';
import { type PoolOptions, type StartPoolThread, ThreadPool } from '../threads/threadPool';
import type { Analyst, Reading } from './analyst';
import type { ParseAs, Parsed, Question } from './answer';

export type StartAnalystThread = StartPoolThread<Question, Reading | Parsed>;

type AnalystPoolOptions = Omit<PoolOptions, 'done'>;

/** For open documents: one thread goes on when another's text never ends; each keeps what it learnt of the sentences it has read. */
export const FOR_DOCUMENTS: AnalystPoolOptions = { width: 2, patience: 20_000, idle: 600_000 };

/** Threads that only read articles. */
export class AnalystPool implements Analyst {
  readonly #threads: ThreadPool<Question, Reading | Parsed>;

  constructor(startThread: StartAnalystThread, options: AnalystPoolOptions) {
    this.#threads = new ThreadPool(startThread, { ...options, done: 'read' });
  }

  get width(): number {
    return this.#threads.width;
  }

  analyze(text: string, as?: ReadAs, metadata?: KnownMetadata): Promise<Reading> {
    return this.#threads.ask({ text, as, metadata }) as Promise<Reading>;
  }

  /** The trees of a text, in CoNLL-U; fails as {@link analyze} does. */
  async parse(text: string, as: ParseAs): Promise<string> {
    return ((await this.#threads.ask({ text, parse: as })) as Parsed).conllu;
  }

  dispose(): void {
    this.#threads.dispose();
  }
}
