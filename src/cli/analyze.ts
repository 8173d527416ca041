import type { Corroboration } from '../corpus';
import { compareAll, comparersFor } from '../worker/comparer/compareAll';
import { toJson } from './json';
import { print } from './output';
import { Progress } from './progress';
import { type ReadCorpus, type ReadOptions, readCorpus, WORKER } from './readCorpus';
import { toReport } from './report';

/** Analyses the files below `paths`, prints the result on standard output, and returns the exit status. */
export async function analyze(
  paths: readonly string[],
  format: 'json' | 'report',
  options: ReadOptions,
  explain: boolean,
): Promise<number> {
  const progress = new Progress();
  const read = await readCorpus(paths, options, progress);
  let { status } = read;
  const links = compared(read, options, progress, () => {
    status = 1;
  });
  await print(format === 'json' ? toJson(read, links) : toReport(read, links, explain));
  progress.end();
  return status;
}

async function* compared(
  { corpus, profiles, shelf }: ReadCorpus,
  { patience }: ReadOptions,
  progress: Progress,
  onProblem: () => void,
): AsyncGenerator<readonly Corroboration[]> {
  const links = compareAll(corpus, {
    script: WORKER,
    profiles,
    width: comparersFor(profiles.size),
    patience,
    onProblem: (path, problem) => {
      progress.say(`${path}: ${problem}`);
      onProblem();
    },
  });
  let done = 0;
  for await (const ofArticle of links) {
    // On one terminal with the output it would stand in its way.
    if (!process.stdout.isTTY) progress.tell('Comparing', ++done, shelf.size);
    yield ofArticle;
  }
}
