import type { MessagePort } from 'node:worker_threads';
import { Corpus, type Corroboration, type EncodedProfile, Reach } from '../../corpus';
import { nodeThread } from '../threads/nodeThread';
import type { Problem, StartPoolThread } from '../threads/threadPool';

/** Of a thread, in megabytes: one that holds more articles needs more, and one that needs more than this is ended. */
const HEAP = 4096;

/** What a comparer's thread is started with. */
export interface ComparerTask {
  readonly profiles: ReadonlyMap<string, EncodedProfile>;
  /** Of a {@link Reach} that all threads share. */
  readonly reach: SharedArrayBuffer;
}

/** What arrives of it, which is the thread's own. */
export interface ReceivedComparerTask extends ComparerTask {
  readonly profiles: Map<string, EncodedProfile>;
}

export interface Comparison {
  /** Those of the article asked about that are not those of an article with a smaller path. */
  readonly links: readonly Corroboration[];
}

/**
 * A thread of Node.js that is asked about articles by their paths.
 * @param script absolute path of what it runs: {@link serveComparer}.
 */
export const comparerThread = (script: string, task: ComparerTask): StartPoolThread<string, Comparison> =>
  nodeThread(script, task, HEAP);

/** Answers with the links of each article whose path arrives. */
export function serveComparer(port: MessagePort, { profiles, reach: buffer }: ReceivedComparerTask): void {
  const corpus = new Corpus();
  for (const [path, profile] of profiles) {
    corpus.setProfile(path, profile);
    // What a thread is started with stays as long as it runs.
    profiles.delete(path);
  }
  const reach = new Reach(corpus.sentenceCounts(), buffer);
  port.on('message', (path: string) => port.postMessage(answerTo(path, corpus, reach)));
}

function answerTo(path: string, corpus: Corpus, reach: Reach): Comparison | Problem {
  try {
    return { links: corpus.corroborationsOnce(path, reach) };
  } catch (error) {
    return { problem: `could not be compared: ${(error as Error).message}` };
  }
}
