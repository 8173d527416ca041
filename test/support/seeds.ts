// Three real articles, which stand beside the project and not in it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ArticleAnalysis, analyzeArticle } from '../../src/article';
import { Corpus } from '../../src/corpus';

const FOLDER = join(process.cwd(), '..', 'shared', 'seeds');

export interface Seed {
  readonly path: string;
  readonly text: string;
  readonly analysis: ArticleAnalysis;
}

/** The articles in order, in a corpus too. Skips the test, and says so, where they are not there. */
export function readSeeds(test: Mocha.Context): { readonly articles: readonly Seed[]; readonly corpus: Corpus } {
  if (!existsSync(FOLDER)) {
    console.log('    skipped: the articles are not here');
    test.skip();
  }
  const corpus = new Corpus();
  const articles = readdirSync(FOLDER)
    .sort()
    .map((path) => {
      const text = readFileSync(join(FOLDER, path), 'utf8');
      const analysis = analyzeArticle(text);
      corpus.set(path, text, analysis);
      return { path, text, analysis };
    });
  return { articles, corpus };
}
