import type { KnownMetadata } from '../../article';
import type { ReadAs } from '../store/encodedArticle';
import { type PoolOptions, type StartPoolThread, ThreadPool } from '../threads/threadPool';
import type { Analyst, Reading } from './analyst';
import type { Question } from './answer';

export type StartAnalystThread = StartPoolThread<Question, Reading>;

type AnalystPoolOptions = Omit<PoolOptions, 'done'>;

/** For open documents: one thread goes on when another's text never ends; each keeps what it learnt of the sentences it has read. */
export const FOR_DOCUMENTS: AnalystPoolOptions = { width: 2, patience: 20_000, idle: 600_000 };

/** Threads that only read articles. */
export class AnalystPool implements Analyst {
  readonly #threads: ThreadPool<Question, Reading>;

  constructor(startThread: StartAnalystThread, options: AnalystPoolOptions) {
    this.#threads = new ThreadPool(startThread, { ...options, done: 'read' });
  }

  get width(): number {
    return this.#threads.width;
  }

  analyze(text: string, as?: ReadAs, metadata?: KnownMetadata): Promise<Reading> {
    return this.#threads.ask({ text, as, metadata });
  }

  dispose(): void {
    this.#threads.dispose();
  }
}
