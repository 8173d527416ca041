import type { SentenceReference } from '../corpus';
import type { AnalyzedFile } from './json';

/** Text of an article for a terminal: control characters would move its cursor or colour its text. */
export const quoted = (text: string): string => text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ');

export function sentenceText({ path, sentence }: SentenceReference, files: ReadonlyMap<string, AnalyzedFile>): string {
  const file = files.get(path);
  const span = file?.analysis.sentences[sentence];
  return file && span ? file.text.slice(span.start, span.end) : '';
}
