import type { ArticleAnalysis } from '../article';
import { plainJson } from '../article/plainText';
import type { Corpus, Corroboration } from '../corpus';

export interface AnalyzedFile {
  readonly path: string;
  readonly text: string;
  readonly analysis: ArticleAnalysis;
}

/** One JSON document: the analyses and the links between them, with identities that hold for the whole run, and `more`. */
export function toJson(
  files: readonly AnalyzedFile[],
  corpus: Corpus,
  corroborations: readonly Corroboration[],
  more: object = {},
): string {
  const articles = files.map(({ path, analysis }) => {
    const { recognition, terms: _internal, people, ...rest } = analysis;
    return {
      path,
      ...recognition,
      ...rest,
      people: people.map((person) => ({ ...person, identity: corpus.identityOf(path, person.id) })),
    };
  });
  return `${plainJson({ version: 1, articles, corroborations, ...more }, 1)}\n`;
}
