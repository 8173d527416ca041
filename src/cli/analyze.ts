import { toJson } from './json';
import { type ReadOptions, readCorpus } from './readCorpus';
import { toReport } from './report';

/** Analyses the files below `paths`, prints the result on standard output, and returns the exit status. */
export async function analyze(
  paths: readonly string[],
  format: 'json' | 'report',
  options: ReadOptions,
): Promise<number> {
  const { corpus, files, status } = await readCorpus(paths, options);
  const links = corpus.allCorroborations();
  process.stdout.write(format === 'json' ? toJson(files, corpus, links) : toReport(files, corpus, links));
  return status;
}
