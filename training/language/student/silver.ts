import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { spellingOf } from '../../../src/article/language/spelling';
import { readSentence } from '../conllu';
import type { Example } from '../examples';

/** A sentence that a teacher has read, and how sure it was: the mean log probability of its arcs. */
export interface SilverExample extends Example {
  readonly confidence: number;
}

const CONFIDENCE = '# confidence = ';

/** Sentences of a gzipped CoNLL-U file on the product's own tokens. */
export function* readSilver(path: string): Generator<SilverExample> {
  const file = gunzipSync(readFileSync(path)).toString('utf8');
  for (let start = 0; start < file.length; ) {
    const found = file.indexOf('\n\n', start);
    const end = found < 0 ? file.length : found;
    const block = file.slice(start, end);
    const { text, tokens } = readSentence(block);
    const confidence = block.split('\n').find((line) => line.startsWith(CONFIDENCE));
    const words = tokens.map((token) => spellingOf(text, token));
    if (tokens.length > 0) yield { words, gold: tokens, confidence: Number(confidence?.slice(CONFIDENCE.length) ?? 0) };
    start = end + 2;
  }
}
