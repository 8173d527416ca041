import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ReadAs } from '../store/encodedArticle';
import type { Analyst, Reading } from './analyst';

/** What an analyst's thread is asked. */
export interface Question {
  readonly text: string;
  readonly as: ReadAs | undefined;
}

/** What an analyst's thread answers. */
export type Answer = Reading | { readonly problem: string };

/** Half of what the computer can do at a time is left to the reader. */
export const THREADS = Math.min(4, Math.max(2, Math.floor(availableParallelism() / 2)));
/** The part of a thread's memory for what is new, in megabytes; without a bound it grows to three times as much and is no faster. */
const YOUNG_HEAP = 16;
/** Unless told otherwise. */
const HEAP = 512;
const PATIENCE = 60_000;
const IDLE = 5000;

export interface PoolOptions {
  readonly width?: number;
  /** Memory of one thread, in megabytes; one that needs more is ended. */
  readonly heap?: number;
  /** A text that takes longer is given up, in milliseconds. */
  readonly patience?: number;
  /** Threads without work give their memory back after so many milliseconds. */
  readonly idle?: number;
}

interface Job extends Question {
  readonly resolve: (reading: Reading) => void;
  readonly reject: (error: Error) => void;
}

/** Threads that only read articles. One that fails takes nothing down but the text it was at. */
export class AnalystPool implements Analyst {
  readonly width: number;
  readonly #script: string;
  readonly #heap: number;
  readonly #patience: number;
  readonly #idleTime: number;
  readonly #waiting: Job[] = [];
  readonly #free: Worker[] = [];
  readonly #all = new Set<Worker>();
  #idle: ReturnType<typeof setTimeout> | undefined;

  /** @param script absolute path of what the threads run: it answers each text with an {@link Answer}. */
  constructor(script: string, { width = THREADS, heap = HEAP, patience = PATIENCE, idle = IDLE }: PoolOptions = {}) {
    this.#script = script;
    this.width = width;
    this.#heap = heap;
    this.#patience = patience;
    this.#idleTime = idle;
  }

  analyze(text: string, as?: ReadAs): Promise<Reading> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ text, as, resolve, reject });
      this.#next();
    });
  }

  dispose(): void {
    clearTimeout(this.#idle);
    for (const thread of this.#all) void thread.terminate();
    for (const job of this.#waiting.splice(0)) job.reject(new Error('was not read any more'));
  }

  #next(): void {
    clearTimeout(this.#idle);
    const job = this.#waiting[0];
    const thread = job && (this.#free.pop() ?? this.#start());
    if (job && thread) {
      this.#waiting.shift();
      this.#run(job, thread);
    } else if (!job) this.#idle = setTimeout(() => this.#sendHome(), this.#idleTime).unref();
  }

  #start(): Worker | undefined {
    if (this.#all.size === this.width) return undefined;
    const thread = new Worker(this.#script, {
      workerData: 'analyst',
      resourceLimits: { maxOldGenerationSizeMb: this.#heap, maxYoungGenerationSizeMb: YOUNG_HEAP },
    });
    this.#all.add(thread);
    return thread;
  }

  #run({ text, as, resolve, reject }: Job, thread: Worker): void {
    const end = (): void => {
      clearTimeout(timer);
      thread.off('message', onMessage).off('error', onError).off('exit', onExit);
    };
    const fail = (problem: string): void => {
      end();
      this.#all.delete(thread);
      thread.on('error', () => {});
      void thread.terminate();
      reject(new Error(problem));
      this.#next();
    };
    const onMessage = (answer: Answer): void => {
      end();
      this.#free.push(thread);
      if ('problem' in answer) reject(new Error(answer.problem));
      else resolve(answer);
      this.#next();
    };
    const onError = ({ message }: Error): void => fail(`could not be read: ${message}`);
    const onExit = (): void => fail('could not be read: its thread ended');
    const timer = setTimeout(() => fail(`takes more than ${this.#patience / 1000} s`), this.#patience);
    thread.on('message', onMessage).on('error', onError).on('exit', onExit);
    thread.postMessage({ text, as } satisfies Question);
  }

  #sendHome(): void {
    for (const thread of this.#free.splice(0)) {
      this.#all.delete(thread);
      void thread.terminate();
    }
  }
}
