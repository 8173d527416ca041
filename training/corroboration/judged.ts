import { join } from 'node:path';
import { type ArticleAnalysis, analyzeArticle } from '../../src/article';
import { readTimeml } from '../events/timeml';
import judgementsText from './judgements.txt';

export interface JudgedArticle {
  readonly name: string;
  readonly text: string;
  readonly analysis: ArticleAnalysis;
  /** Articles of different stories have nothing to corroborate. */
  readonly story: number;
}

/** Two sentences, by article and index, and whether they tell the same. */
export interface Judgement {
  readonly a: readonly [article: string, sentence: number];
  readonly b: readonly [article: string, sentence: number];
  readonly weight: number;
  readonly linked: boolean;
}

/** What the stories of AQUAINT TimeML never fail to mention. */
const STORIES = [/Elian|Gonzalez/, /Nairobi|Tanzania|bin Laden/, /Slepian|abortion/i, /NATO/];

/** AQUAINT TimeML as articles with the date of publication that is in their names. */
export function judgedArticles(data: string): JudgedArticle[] {
  return readTimeml(join(data, 'aquaint')).map(({ name, text: body }) => {
    const text = stampOf(name) + body;
    return { name, text, analysis: analyzeArticle(text), story: STORIES.findIndex((story) => story.test(body)) };
  });
}

/** "APW19980807.0261" was published on 1998-08-07; two names have a digit too many. */
function stampOf(name: string): string {
  const [, year, month, day] = /^[A-Z]{3}(\d{4})\d*?(\d\d)(\d\d)\./.exec(name) ?? [];
  return day === undefined ? '' : ` date ${year}-${month}-${day} `;
}

export function judgements(articles: readonly JudgedArticle[]): Judgement[] {
  const byName = new Map(articles.map((article) => [article.name, article]));
  const place = (name = '', offset = ''): [string, number] => {
    const at = Number(offset) + stampOf(name).length;
    const sentences = byName.get(name)?.analysis.sentences ?? [];
    return [name, sentences.findIndex(({ start, end }) => start <= at && at < end)];
  };
  const lines = judgementsText.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line) => {
    const [a, offsetA, b, offsetB, weight, linked] = line.split(' ');
    return { a: place(a, offsetA), b: place(b, offsetB), weight: Number(weight), linked: linked === '1' };
  });
}
