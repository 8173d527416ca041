import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { StartPoolThread } from './threadPool';

/** Half of what the computer can do at a time is left to the reader. */
export const THREADS = Math.min(4, Math.max(2, Math.floor(availableParallelism() / 2)));
/** The part of a thread's memory for what is new, in megabytes; without a bound it grows to three times as much and is no faster. */
const YOUNG_HEAP = 16;

/**
 * A thread of Node.js that answers each message with one.
 * @param script absolute path of what it runs.
 * @param task what it is started with.
 * @param heap its memory, in megabytes; one that needs more is ended.
 */
export const nodeThread =
  <Question, Answer>(script: string, task: object, heap: number): StartPoolThread<Question, Answer> =>
  ({ onAnswer, onEnd }) => {
    const thread = new Worker(script, {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: heap, maxYoungGenerationSizeMb: YOUNG_HEAP },
    });
    thread.on('message', onAnswer);
    thread.on('error', ({ message }) => onEnd(message));
    thread.on('exit', () => onEnd('its thread ended'));
    return { ask: (question) => thread.postMessage(question), stop: () => void thread.terminate() };
  };
