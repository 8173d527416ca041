import type { ContextRule, Passage } from '../../passage';
import { belongsToText, FEWEST_PARAGRAPHS, isProse } from '../prose';

const LONGEST = 60;
const MOST_WORDS = 8;

const isParagraph = (passage: Passage): boolean =>
  (passage.kind === null || passage.kind === 'paragraph') && isProse(passage);
const isStray = (passage: Passage): boolean =>
  passage.kind === null &&
  passage.role === undefined &&
  passage.text.length < LONGEST &&
  passage.text.split(' ').length <= MOST_WORDS &&
  !belongsToText(passage);

function setAside(strays: readonly Passage[]): void {
  for (const stray of strays) stray.kind = 'noise';
}

/** Short lines that are no sentences, buttons and settings between headline and text: "Larger text size", "Got it". */
export const strayLines: ContextRule = (passages) => {
  if (passages.filter(isParagraph).length < FEWEST_PARAGRAPHS) return;
  const first = passages.findIndex(isParagraph);
  const headline = passages.findIndex(({ kind }) => kind === 'headline');
  if (headline >= 0 && headline < first) setAside(passages.slice(headline, first).filter(isStray));
};
