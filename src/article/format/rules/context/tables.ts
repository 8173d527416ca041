import type { ContextRule, Passage } from '../../passage';
import { isProse } from '../prose';

/** So many lines of one shape are a list or a table. */
const FEWEST = 3;
const LONGEST = 90;

/** "Injured: 34", "Calder (Group B): First appearance" */
const LABELLED = /^[^.:!?]{2,45}: ?\S[^:!?]{0,60}$/u;
/** "Westmarch 12 8 4 .667", "1 Ada Quill 68" */
const FIGURES = /^(?:\d{1,3}[.)]? )?\p{L}[^\d!?]{1,40}(?: [\d.,:/–+-]{1,9}){1,10}$/u;
/** "Dunmore Rail, Calder, Norland" */
const PLACED =
  /^\p{Lu}[\p{L}\p{N}'’.&-]*(?: [\p{L}\p{N}'’.&()-]+){0,5}(?:, \p{Lu}[\p{L}\p{N}'’.-]*(?: [\p{L}\p{N}'’.-]+){0,3}){1,3}$/u;
/** "TESSALY ROAD:" among the lines of a table. */
const HEADING = /^[^.!?]{2,40}:$/;
const STAMP = /\b\d{1,2}[:.]\d\d\b|\bago\b|\b(?:19|20)\d\d\b|@|\||©/;

const SHAPES = [LABELLED, FIGURES, PLACED];

const isRow = (passage: Passage | undefined, shape: RegExp): boolean =>
  passage?.kind === null &&
  passage.text.length <= LONGEST &&
  !STAMP.test(passage.text) &&
  (shape.test(passage.text) || HEADING.test(passage.text));

const isText = (passage: Passage | undefined): boolean =>
  passage !== undefined && passage.kind === null && isProse(passage);

/** Rows of one shape, from `start` on. */
function rowsFrom(passages: readonly Passage[], start: number): number {
  let longest = 0;
  for (const shape of SHAPES) {
    let end = start;
    while (isRow(passages[end], shape)) end++;
    longest = Math.max(longest, end - start);
  }
  return longest;
}

/** Lists without bullets and tables of results directly below a paragraph, above another or at the end of the file. */
export const tables: ContextRule = (passages) => {
  for (let i = 1; i < passages.length; i++) {
    if (!isText(passages[i - 1])) continue;
    const rows = rowsFrom(passages, i);
    const below = passages[i + rows];
    if (rows < FEWEST || (below !== undefined && !isText(below))) continue;
    for (const row of passages.slice(i, i + rows)) row.role ??= 'item';
    i += rows - 1;
  }
};
