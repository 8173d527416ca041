import type { ArticleFormat } from './format';
import type { ParsedSentence } from './language/token';

/** An article with its layout and grammar known: what the finders of people, times and events read. */
export interface ArticleDocument {
  readonly text: string;
  readonly format: ArticleFormat;
  readonly sentences: readonly ParsedSentence[];
}
