import { Worker } from 'node:worker_threads';
import { processorTime } from '../../bench/timing';
import type { Failure } from './checks';
import type { Report, Task } from './thread';

/** Milliseconds between two looks at a thread. */
const LOOK = 500;
/** So many times its processor time a thread may take by the clock: one that waits for nothing uses none. */
const SLACK = 20;

/** Memory of the thread, in megabytes, as the product's own threads have it. */
const LARGEST_HEAP = 512;

export interface Outcome {
  readonly failures: readonly Failure[];
  /** Bytes in use afterwards, where it was asked for. */
  readonly memory: number | null;
  /** The thread had to be ended. */
  readonly ended: boolean;
}

/** Tries texts in a thread of their own, which is ended and started anew when it does not answer. */
export class Runner {
  readonly #script: string;
  /** Milliseconds of processor time until a thread that does not answer is ended: another program may have the processor. */
  readonly #limit: number;
  #thread: Promise<Worker> | undefined;

  constructor(script: string, limit: number) {
    this.#script = script;
    this.#limit = limit;
  }

  async run(task: Task): Promise<Outcome> {
    this.#thread ??= this.#start();
    const thread = await this.#thread;
    let stage = '';
    return new Promise((resolve) => {
      const end = (outcome: Outcome): void => {
        clearInterval(timer);
        thread.off('message', onMessage).off('error', onError);
        if (outcome.ended) this.#drop(thread);
        resolve(outcome);
      };
      const fail = (message: string): void => end({ failures: [{ check: stage, message }], memory: null, ended: true });
      const onMessage = (report: Report): void => {
        if (report.kind === 'stage') stage = report.check;
        if (report.kind === 'done') end({ ...report, ended: false });
      };
      const onError = (error: Error): void => fail(`ends the thread: ${error.message}`);
      const [used, started] = [processorTime(), Date.now()];
      const timer = setInterval(() => {
        if (processorTime() - used > this.#limit || Date.now() - started > SLACK * this.#limit)
          fail(`does not end: within ${this.#limit / 1000} s`);
      }, LOOK);
      thread.on('message', onMessage).on('error', onError);
      thread.postMessage(task);
    });
  }

  async dispose(): Promise<void> {
    await (await this.#thread)?.terminate();
  }

  #start(): Promise<Worker> {
    const thread = new Worker(this.#script, { resourceLimits: { maxOldGenerationSizeMb: LARGEST_HEAP } });
    return new Promise((resolve, reject) => {
      thread.once('error', reject);
      thread.once('message', () => {
        thread.off('error', reject);
        resolve(thread);
      });
    });
  }

  #drop(thread: Worker): void {
    this.#thread = undefined;
    thread.on('error', () => {});
    void thread.terminate();
  }
}
