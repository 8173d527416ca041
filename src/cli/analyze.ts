import { toJson } from './json';
import { print } from './output';
import { Progress } from './progress';
import { type ReadOptions, readCorpus } from './readCorpus';
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
  const articles = read.shelf.size;
  // On one terminal with the output it would stand in its way.
  const links = read.corpus.eachCorroboration((done) => {
    if (!process.stdout.isTTY) progress.tell('Comparing', done, articles);
  });
  await print(format === 'json' ? toJson(read, links) : toReport(read, links, explain));
  progress.end();
  return read.status;
}
