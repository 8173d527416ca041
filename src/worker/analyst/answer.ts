import type { KnownMetadata } from '../../article';
import type { ReadAs } from '../store/encodedArticle';
import type { Reading } from './analyst';
import { timedReading } from './timedReading';

/** What an analyst's thread is asked. */
export interface Question {
  readonly text: string;
  readonly as: ReadAs | undefined;
  readonly metadata: KnownMetadata | undefined;
}

/** What it answers. */
export type Answer = Reading | { readonly problem: string };

export function answerTo({ text, as, metadata }: Question): Answer {
  try {
    return timedReading(text, as, metadata);
  } catch (error) {
    return { problem: `could not be read: ${(error as Error).message}` };
  }
}
