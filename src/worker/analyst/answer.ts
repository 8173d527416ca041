import { chosenAsArticle, type KnownMetadata, parseToConllu } from '../../article';
import type { ReadAs } from '../store/encodedArticle';
import type { Reading } from './analyst';
import { timedReading } from './timedReading';

/** What an analyst's thread is asked. */
export type Question =
  | { readonly text: string; readonly as: ReadAs | undefined; readonly metadata: KnownMetadata | undefined }
  | { readonly text: string; readonly parse: ParseAs };

/** A text without a format, an article if it is one, or an article whatever it looks like. */
export type ParseAs = 'plain' | ReadAs | undefined;

/** Trees in CoNLL-U. */
export interface Parsed {
  readonly conllu: string;
}

/** What it answers. */
export type Answer = Reading | Parsed | { readonly problem: string };

export function answerTo(question: Question): Answer {
  try {
    if ('parse' in question) return { conllu: parsed(question.text, question.parse) };
    return timedReading(question.text, question.as, question.metadata);
  } catch (error) {
    return { problem: `could not be read: ${(error as Error).message}` };
  }
}

const parsed = (text: string, as: ParseAs): string =>
  as === 'plain'
    ? parseToConllu(text, 'plain')
    : parseToConllu(text, 'article', as === 'article' ? chosenAsArticle(text) : as);
