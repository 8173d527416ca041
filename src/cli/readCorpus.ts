import { analyzeArticle, chosenAsArticle } from '../article';
import { Corpus } from '../corpus';
import { type FilesOptions, findFiles, readArticleFile } from './articleFiles';
import type { AnalyzedFile } from './json';
import { quoted } from './printable';

export interface ReadCorpus {
  readonly corpus: Corpus;
  readonly files: readonly AnalyzedFile[];
  /** 1 when a file could not be read, which standard error names; 0 otherwise. */
  readonly status: 0 | 1;
}

export interface ReadOptions extends FilesOptions {
  /** Whether every file is read as an article, whatever it looks like. */
  readonly asArticle?: boolean;
}

/** Reads and analyses the files below `paths`. */
export async function readCorpus(paths: readonly string[], options: ReadOptions): Promise<ReadCorpus> {
  const corpus = new Corpus();
  const files: AnalyzedFile[] = [];
  let status: 0 | 1 = 0;
  for (const found of await findFiles(paths, options)) {
    const file = typeof found === 'string' ? await readArticleFile(found) : found;
    if ('problem' in file) {
      console.error(quoted(`${file.path}: ${file.problem}`));
      status = 1;
      continue;
    }
    const { path, text, remark } = file;
    if (remark) console.error(quoted(`${path}: ${remark}`));
    const analysis = analyzeArticle(text, options.asArticle ? chosenAsArticle(text) : undefined);
    files.push({ path, text, analysis });
    if (analysis.recognition.recognized) corpus.set(path, text, analysis);
  }
  return { corpus, files, status };
}
