import { type Corpus, type Corroboration, type EncodedProfile, Reach } from '../../corpus';
import { inOrder } from '../inOrder';
import { THREADS } from '../threads/nodeThread';
import { ThreadPool } from '../threads/threadPool';
import { comparerThread } from './comparerThread';

/** For fewer articles another thread takes longer to start, and to learn of them, than it saves. */
const WORTH_A_THREAD = 100;
/** Articles that a thread may be ahead of whoever takes the links. */
const AHEAD = 8;

export interface CompareOptions {
  /** Absolute path of the bundled worker. */
  readonly script: string;
  readonly profiles: ReadonlyMap<string, EncodedProfile>;
  /** How many threads; with fewer than two the caller's own does it. */
  readonly width: number;
  /** An article that takes longer is given up, in milliseconds. */
  readonly patience: number;
  /** Told of an article that could not be compared, in words that follow its path. */
  readonly onProblem: (path: string, problem: string) => void;
}

/** How many threads so many articles are worth. */
export const comparersFor = (articles: number): number => Math.min(THREADS, Math.floor(articles / WORTH_A_THREAD));

/** The links of all articles of a corpus, each once, article by article in the order of their paths. */
export async function* compareAll(corpus: Corpus, options: CompareOptions): AsyncGenerator<readonly Corroboration[]> {
  if (options.width < 2) yield* corpus.eachCorroboration();
  else yield* onThreads(corpus.sentenceCounts(), options);
}

async function* onThreads(
  sizes: ReadonlyMap<string, number>,
  { script, profiles, width, patience, onProblem }: CompareOptions,
): AsyncGenerator<readonly Corroboration[]> {
  const buffer = new SharedArrayBuffer(Reach.bytesOf(sizes));
  const reach = new Reach(sizes, buffer);
  const threads = new ThreadPool(comparerThread(script, { profiles, reach: buffer }), {
    width,
    patience,
    done: 'compared',
  });
  const compare = async (path: string): Promise<readonly Corroboration[]> => {
    try {
      return (await threads.ask(path)).links;
    } catch (error) {
      reach.giveUp(path);
      throw error;
    }
  };
  try {
    for await (const [path, result] of inOrder([...sizes.keys()].sort(), AHEAD * width, compare)) {
      if (result.status === 'fulfilled') yield result.value;
      else onProblem(path, (result.reason as Error).message);
    }
  } finally {
    threads.dispose();
  }
}
