import { availableParallelism, platform, setPriority } from 'node:os';
import { type MessagePort, Worker } from 'node:worker_threads';
import type { StartAnalystThread } from './analystPool';
import { answerTo, type Question } from './answer';

/** Half of what the computer can do at a time is left to the reader. */
export const THREADS = Math.min(4, Math.max(2, Math.floor(availableParallelism() / 2)));
/** Of a thread on Linux, where each has its own: what the reader does goes first. */
const NICENESS = 10;
/** Unless told otherwise. */
const HEAP = 512;
/** The part of a thread's memory for what is new, in megabytes; without a bound it grows to three times as much and is no faster. */
const YOUNG_HEAP = 16;

/** What an analyst's thread is started with. */
export interface AnalystTask {
  readonly niceness: number;
}

export interface ThreadOptions extends Partial<AnalystTask> {
  /** Its memory, in megabytes; one that needs more is ended. */
  readonly heap?: number;
}

/**
 * A thread of Node.js.
 * @param script absolute path of what it runs: {@link serveAnalyst}.
 */
export const analystThread =
  (script: string, { heap = HEAP, niceness = NICENESS }: ThreadOptions = {}): StartAnalystThread =>
  ({ onAnswer, onEnd }) => {
    const task: AnalystTask = { niceness };
    const thread = new Worker(script, {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: heap, maxYoungGenerationSizeMb: YOUNG_HEAP },
    });
    thread.on('message', onAnswer);
    thread.on('error', ({ message }) => onEnd(message));
    thread.on('exit', () => onEnd('its thread ended'));
    return { ask: (question) => thread.postMessage(question), stop: () => void thread.terminate() };
  };

/** Reads each text that arrives and answers with what it found. */
export function serveAnalyst(port: MessagePort, { niceness }: AnalystTask): void {
  if (platform() === 'linux' && niceness > 0) setPriority(niceness);
  port.on('message', (question: Question) => port.postMessage(answerTo(question)));
}
