import type { StartAnalystThread } from './analystPool';
import { type Answer, answerTo, type Question } from './answer';

type Listen = (type: 'message', listener: (event: { readonly data: never }) => void) => void;

interface NestedWorker {
  addEventListener(type: 'message', listener: (event: { readonly data: Answer }) => void): void;
  addEventListener(type: 'error', listener: (event: { readonly message?: string }) => void): void;
  postMessage(question: Question): void;
  terminate(): void;
}

declare const Worker: new (address: string) => NestedWorker;
declare const self: {
  readonly location: { readonly href: string; readonly hash: string };
  readonly addEventListener: Listen;
  postMessage(answer: Answer): void;
};

/** Behind the address of the script. The name of a worker would be a variable of the script's. */
const TASK = '#analyst';

/** Whether this web worker was started to read articles for another. */
export const isAnalystWebWorker = (): boolean => self.location.hash === TASK;

/** A web worker of the same script as this one. */
export const analystWebWorker: StartAnalystThread = ({ onAnswer, onEnd }) => {
  const worker = new Worker(self.location.href + TASK);
  worker.addEventListener('message', ({ data }) => onAnswer(data));
  worker.addEventListener('error', ({ message }) => onEnd(message ?? 'its web worker ended'));
  return {
    ask: (question) => worker.postMessage(question),
    stop: () => worker.terminate(),
  };
};

/** Reads each text that arrives and answers with what it found. */
export function serveAnalystWebWorker(): void {
  self.addEventListener('message', ({ data }) => self.postMessage(answerTo(data)));
}
