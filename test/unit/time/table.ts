import assert from 'node:assert/strict';
import { described } from './times';

/** A text and the expressions in it, each as "words = TYPE value". */
export type Row = readonly [text: string, ...expressions: string[]];

/** One test for each row, of an article published on Wednesday, 12 March 2031, or on the given date. */
export function testRows(rows: readonly Row[], published?: string | null): void {
  for (const [text, ...expressions] of rows) {
    it(text, () => assert.deepEqual(described(text, published === undefined ? {} : { published }), expressions));
  }
}
