import { platform, setPriority } from 'node:os';
import type { MessagePort } from 'node:worker_threads';
import type { Answer, Question } from './analystPool';
import { timedReading } from './timedReading';

/** Of this thread on Linux, where each has its own: what the reader does goes first. */
const NICENESS = 10;

/** Reads each text that arrives and answers with what it found. */
export function serveAnalyst(port: MessagePort): void {
  if (platform() === 'linux') setPriority(NICENESS);
  port.on('message', (question: Question) => port.postMessage(answerTo(question)));
}

function answerTo({ text, as }: Question): Answer {
  try {
    return timedReading(text, as);
  } catch (error) {
    return { problem: `could not be read: ${(error as Error).message}` };
  }
}
