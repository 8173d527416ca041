import { plainText } from '../article/plainText';
import type { SentenceReference } from '../corpus';
import type { AnalyzedFile } from './json';

/** Text of an article or name of a file for a terminal: control characters would move its cursor or colour its text. */
export const quoted = (text: string): string => plainText(text, text.length);

export function sentenceText({ path, sentence }: SentenceReference, files: ReadonlyMap<string, AnalyzedFile>): string {
  const file = files.get(path);
  const span = file?.analysis.sentences[sentence];
  return file && span ? file.text.slice(span.start, span.end) : '';
}
