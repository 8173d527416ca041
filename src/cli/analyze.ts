import { analyzeArticle } from '../article';
import { Corpus } from '../corpus';
import { articleFiles } from './articleFiles';
import { type AnalyzedFile, toJson } from './json';
import { toReport } from './report';

/** Analyses the files below `paths`, prints the result on standard output, and returns the exit status. */
export async function analyze(paths: readonly string[], format: 'json' | 'report'): Promise<number> {
  const corpus = new Corpus();
  const files: AnalyzedFile[] = [];
  let status = 0;
  for await (const file of articleFiles(paths)) {
    if ('problem' in file) {
      console.error(`${file.path}: ${file.problem}`);
      status = 1;
      continue;
    }
    const analysis = analyzeArticle(file.text);
    files.push({ ...file, analysis });
    if (analysis.recognition.recognized) corpus.set(file.path, file.text, analysis);
  }
  const links = corpus.allCorroborations();
  process.stdout.write(format === 'json' ? toJson(files, corpus, links) : toReport(files, corpus, links));
  return status;
}
