import type { KnownMetadata } from '../../article';
import type { ReadAs, ReadText } from '../store/encodedArticle';

export interface Reading extends ReadText {
  /** How long it took, in milliseconds. */
  readonly duration: number;
}

/** Reads articles somewhere where it holds up nobody. */
export interface Analyst {
  /**
   * @param as what the text is taken for, where that is known.
   * @param metadata what is known of it beside its text.
   * @throws {Error} When the text could not be read to its end; the message says why, as words that follow a file's name.
   */
  analyze(text: string, as?: ReadAs, metadata?: KnownMetadata): Promise<Reading>;
  /** How many texts are read at the same time. */
  readonly width: number;
  dispose(): void;
}
