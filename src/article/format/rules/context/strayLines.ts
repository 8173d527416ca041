import type { ContextRule, Passage } from '../../passage';
import { belongsToText, FEWEST_PARAGRAPHS, isProse } from '../prose';

const LONGEST = 60;
const MOST_WORDS = 8;

const isOpen = ({ kind }: Passage): boolean => kind === null || kind === 'paragraph';
const isParagraph = (passage: Passage): boolean => isOpen(passage) && isProse(passage);
const isStray = (passage: Passage): boolean =>
  passage.kind === null &&
  passage.role === undefined &&
  passage.text.length < LONGEST &&
  passage.text.split(' ').length <= MOST_WORDS &&
  !belongsToText(passage);

function setAside(strays: readonly Passage[]): void {
  for (const stray of strays) stray.kind = 'noise';
}

/** Of several short lines in a row the last may head the paragraph below; below a colon they are a list of the text. */
function setAsideRuns(body: readonly Passage[]): void {
  let run: Passage[] = [];
  let listed = false;
  for (const passage of body) {
    if (isStray(passage)) run.push(passage);
    else if (isOpen(passage)) {
      if (!listed) setAside(run.slice(0, -1));
      run = [];
      listed = passage.text.endsWith(':');
    }
  }
}

/** Short lines that are no sentences, buttons and settings above the text and within it: "Larger text size", "Got it". */
export const strayLines: ContextRule = (passages) => {
  if (passages.filter(isParagraph).length < FEWEST_PARAGRAPHS) return;
  const first = passages.findIndex(isParagraph);
  const last = passages.findLastIndex(isParagraph);
  const headline = passages.findIndex(({ kind }) => kind === 'headline');
  if (headline >= 0 && headline < first) setAside(passages.slice(headline, first).filter(isStray));
  setAsideRuns(passages.slice(first, last + 1));
};
