import type { Recognition } from '../../article';
import type { EncodedArticle } from '../store/encodedArticle';

export interface Reading {
  /** Null when the text is no article. */
  readonly article: EncodedArticle | null;
  /** How long it took, in milliseconds. */
  readonly duration: number;
}

/** Reads articles somewhere where it holds up nobody. */
export interface Analyst {
  /**
   * @param recognition what the text is taken for, where that is known.
   * @throws {Error} When the text could not be read to its end; the message says why, as words that follow a file's name.
   */
  analyze(text: string, recognition?: Recognition): Promise<Reading>;
  /** How many texts are read at the same time. */
  readonly width: number;
  dispose(): void;
}
