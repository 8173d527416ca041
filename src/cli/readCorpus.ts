import { analyzeArticle } from '../article';
import { Corpus } from '../corpus';
import { articleFiles } from './articleFiles';
import type { AnalyzedFile } from './json';
import { quoted } from './printable';

export interface ReadCorpus {
  readonly corpus: Corpus;
  readonly files: readonly AnalyzedFile[];
  /** 1 when a file could not be read, which standard error names; 0 otherwise. */
  readonly status: 0 | 1;
}

/** Reads and analyses the files below `paths`. */
export async function readCorpus(paths: readonly string[]): Promise<ReadCorpus> {
  const corpus = new Corpus();
  const files: AnalyzedFile[] = [];
  let status: 0 | 1 = 0;
  for await (const file of articleFiles(paths)) {
    if ('problem' in file) {
      console.error(quoted(`${file.path}: ${file.problem}`));
      status = 1;
      continue;
    }
    const { path, text, remark } = file;
    if (remark) console.error(`${path}: ${remark}`);
    const analysis = analyzeArticle(text);
    files.push({ path, text, analysis });
    if (analysis.recognition.recognized) corpus.set(path, text, analysis);
  }
  return { corpus, files, status };
}
