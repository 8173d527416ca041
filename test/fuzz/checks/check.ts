import type { Random } from '../../../bench/generator/random';
import { type ArticleAnalysis, analyzeArticle, CHOSEN } from '../../../src/article';

/** A text read as an article, whatever it looks like. */
export interface ReadText {
  readonly text: string;
  readonly analysis: ArticleAnalysis;
}

export const readAsArticle = (text: string): ReadText => ({ text, analysis: analyzeArticle(text, CHOSEN) });

/** Something that must hold of any texts. */
export interface Check {
  readonly name: string;
  /** Of how many inputs out of hundred it is tried, where trying it takes long. */
  readonly share?: number;
  /**
   * @param random the same choices for the same texts.
   * @throws With a message of which the part before the first colon says what does not hold.
   */
  run(articles: readonly ReadText[], random: Random): void | Promise<void>;
}
