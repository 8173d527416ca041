import { platform, setPriority } from 'node:os';
import type { MessagePort } from 'node:worker_threads';
import type { AnalystTask, Answer, Question } from './analystPool';
import { timedReading } from './timedReading';

/** Reads each text that arrives and answers with what it found. */
export function serveAnalyst(port: MessagePort, { niceness }: AnalystTask): void {
  if (platform() === 'linux' && niceness > 0) setPriority(niceness);
  port.on('message', (question: Question) => port.postMessage(answerTo(question)));
}

function answerTo({ text, as }: Question): Answer {
  try {
    return timedReading(text, as);
  } catch (error) {
    return { problem: `could not be read: ${(error as Error).message}` };
  }
}
