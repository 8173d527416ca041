import { plainText } from '../article/plainText';
import type { SentenceReference } from '../corpus';
import { type Shelf, sentenceText as textOf } from '../worker/shelf';

/** Text of an article or name of a file for a terminal: control characters would move its cursor or colour its text. */
export const quoted = (text: string): string => plainText(text, text.length);

/** Empty where the article is not there. */
export function sentenceText({ path, sentence }: SentenceReference, shelf: Shelf): string {
  const article = shelf.get(path);
  return article ? textOf(article, sentence) : '';
}
