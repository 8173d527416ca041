import type { Block, Recognition, Sentence } from '../analysis';

/** What the layout of a file says, before any of its language is understood. */
export interface ArticleFormat {
  readonly recognition: Recognition;
  readonly headline: string | null;
  readonly publisher: string | null;
  readonly publicationDate: string | null;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
}
