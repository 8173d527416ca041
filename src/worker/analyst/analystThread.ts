import { platform, setPriority } from 'node:os';
import type { MessagePort } from 'node:worker_threads';
import { nodeThread } from '../threads/nodeThread';
import type { StartAnalystThread } from './analystPool';
import { answerTo, type Question } from './answer';

/** Of a thread on Linux, where each has its own: what the reader does goes first. */
const NICENESS = 10;
/** Unless told otherwise. */
const HEAP = 512;

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
export function analystThread(
  script: string,
  { heap = HEAP, niceness = NICENESS }: ThreadOptions = {},
): StartAnalystThread {
  const task: AnalystTask = { niceness };
  return nodeThread(script, task, heap);
}

/** Reads each text that arrives and answers with what it found. */
export function serveAnalyst(port: MessagePort, { niceness }: AnalystTask): void {
  if (platform() === 'linux' && niceness > 0) setPriority(niceness);
  port.on('message', (question: Question) => port.postMessage(answerTo(question)));
}
