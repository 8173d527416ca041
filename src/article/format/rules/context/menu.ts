import type { ContextRule, Passage } from '../../passage';

/** So many short lines in a row are a menu, not a list that belongs to the text. */
const FEWEST = 8;
const MOST_WORDS = 4;
const TEXT = 120;

const isEntry = ({ kind, text }: Passage): boolean =>
  (kind === null || kind === 'noise') &&
  text.length < 40 &&
  !/[\d.:;,]|[!?]$/.test(text) &&
  text.split(' ').length <= MOST_WORDS;

/** Marks the menus of the page in a stretch outside the text. */
function markRuns(passages: readonly Passage[]): void {
  let run: Passage[] = [];
  for (const passage of [...passages, null]) {
    if (passage && isEntry(passage)) {
      run.push(passage);
      continue;
    }
    if (run.length >= FEWEST) for (const entry of run) entry.kind = 'noise';
    run = [];
  }
}

/** The page's menus above the first and below the last paragraph: "News", "Sport", "Weather", "About us" … */
export const menu: ContextRule = (passages) => {
  const isText = ({ text }: Passage): boolean => text.length >= TEXT;
  const first = passages.findIndex(isText);
  const last = passages.findLastIndex(isText);
  if (first < 0) return;
  markRuns(passages.slice(0, first));
  markRuns(passages.slice(last + 1));
};
