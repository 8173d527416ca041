import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ArticleAnalysis, analyzeArticle } from '../../src/article';
import { wordList } from '../../src/article/wordList';
import linksText from './inventedLinks.txt';

const FOLDER = 'training/corroboration/invented';

/** `name` is two digits for the story and a letter. */
export interface InventedArticle {
  readonly name: string;
  readonly text: string;
  readonly analysis: ArticleAnalysis;
}

export function inventedArticles(): InventedArticle[] {
  return readdirSync(FOLDER)
    .sort()
    .map((file) => {
      const text = readFileSync(join(FOLDER, file), 'utf8');
      return { name: file.replace('.txt', ''), text, analysis: analyzeArticle(text) };
    });
}

type Place = readonly [article: string, sentence: number];

/** The pairs of sentences that tell the same. */
export function inventedPairs(articles: readonly InventedArticle[]): (readonly [Place, Place])[] {
  const byName = new Map(articles.map((article) => [article.name, article]));
  const place = (name = '', offset = ''): Place => {
    const sentences = byName.get(name)?.analysis.sentences ?? [];
    return [name, sentences.findIndex(({ start, end }) => start <= Number(offset) && Number(offset) < end)];
  };
  return Array.from(wordList(linksText), (line) => {
    const [a, offsetA, b, offsetB] = line.split(' ');
    return [place(a, offsetA), place(b, offsetB)] as const;
  });
}
