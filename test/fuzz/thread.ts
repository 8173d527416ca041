/** What the child thread runs: tries checks on texts, and says how long reading took and how much memory is in use. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort } from 'node:worker_threads';
import { generateArticles } from '../../bench/generator';
import { processorTime } from '../../bench/timing';
import { type Failure, failuresOf } from './checks';
import { type ReadText, readAsArticle } from './checks/check';

export interface Task {
  readonly texts: readonly string[];
  /** Names of checks. */
  readonly checks: readonly string[];
  /** Whether to say how much memory is in use, which takes a while. */
  readonly weigh?: boolean;
}

export type Report =
  | { readonly kind: 'ready' }
  /** What the thread is at now. */
  | { readonly kind: 'stage'; readonly check: string }
  | {
      readonly kind: 'done';
      readonly failures: readonly Failure[];
      /** Bytes that are still in use when everything is collected; null where nobody asked. */
      readonly memory: number | null;
    };

/** Reading a text may take so many times as long as reading an article of its length. */
const PATIENCE = 20;
/** UTF-16 units that are granted to every text, since short ones take what they take. */
const GRANTED = 10_000;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const port = parentPort;
if (!port) throw new Error('This is to be run as a thread');
const send = (report: Report): void => port.postMessage(report);

const usual = usualTime();
send({ kind: 'ready' });

port.on('message', async ({ texts, checks, weigh }: Task) => {
  const slow: Failure[] = [];
  const read = (text: string): ReadText => {
    const start = processorTime();
    const article = readAsArticle(text);
    const problem = slowness(text, processorTime() - start);
    if (problem) slow.push(problem);
    return article;
  };
  const failures = await failuresOf(texts, checks, { onStage: (check) => send({ kind: 'stage', check }), read });
  if (weigh) collect();
  const memory = weigh ? process.memoryUsage().heapUsed : null;
  send({ kind: 'done', failures: [...slow, ...failures], memory });
});

/** Milliseconds of processor time that a UTF-16 unit of an ordinary article takes. */
function usualTime(): number {
  const articles = [...generateArticles({ count: 40, seed: 1 })].map(({ text }) => text);
  for (const text of articles.slice(20)) readAsArticle(text);
  const measured = articles.slice(0, 20);
  return measured.reduce((sum, text) => sum + timeOf(text), 0) / measured.join('').length;
}

function timeOf(text: string): number {
  const start = processorTime();
  readAsArticle(text);
  return processorTime() - start;
}

function slowness(text: string, first: number): Failure | null {
  const allowed = PATIENCE * usual * (text.length + GRANTED);
  // Once it may have been held up by something else.
  const taken = first > allowed ? Math.min(first, timeOf(text)) : first;
  if (taken <= allowed) return null;
  return {
    check: 'time',
    message: `takes too long to read: ${Math.round(taken)} ms instead of ${Math.round(allowed)}`,
  };
}
