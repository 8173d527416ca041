import { isSectionHeading } from '../../extent/headings';
import type { ContextRule, Passage } from '../../passage';
import { isProse } from '../prose';

/** Longer ones are paragraphs. */
const LONGEST_SUMMARY = 220;
const LONGEST_TITLE = 160;
/** Section, title, author and time may stand above a summary. */
const MOST_LINES = 4;
const FEWEST_STORIES = 2;
/** Most of the article stands above what tells of others. */
const MOST_BELOW = 0.5;

/** A word with a capital within a sentence. */
const NAME = /(?<=[\p{L},] )\p{Lu}\p{Ll}{2,}/gu;
const ENDS_SENTENCE = /\p{Ll}{2}[.:]["”’)]*$/u;

const isText = (passage: Passage): boolean => passage.kind === null && isProse(passage);
const isSummary = (passage: Passage | undefined): passage is Passage =>
  passage !== undefined && isText(passage) && passage.text.length <= LONGEST_SUMMARY;
const OF_LIST: ReadonlySet<Passage['kind']> = new Set([null, 'noise', 'byline', 'date']);
const isLine = ({ kind, text }: Passage): boolean =>
  OF_LIST.has(kind) && (kind !== null || !ENDS_SENTENCE.test(text)) && text.length <= LONGEST_TITLE;

const namesIn = (text: string): readonly string[] => text.match(NAME) ?? [];

/** The summaries that stand by turns with titles from an index on, as long as they do and name nobody of the article. */
function summariesFrom(passages: readonly Passage[], start: number): Passage[] {
  const known = new Set(passages.slice(0, start).flatMap((passage) => (isText(passage) ? namesIn(passage.text) : [])));
  const found: Passage[] = [];
  let lines = 0;
  for (let i = start; i < passages.length; i++) {
    const passage = passages[i];
    if (!passage) break;
    if (isSummary(passage)) {
      if (lines === 0) return found.slice(0, -1);
      if (namesIn(passage.text).some((name) => known.has(name))) break;
      found.push(passage);
      lines = 0;
    } else if (isLine(passage) && lines < MOST_LINES) lines++;
    else break;
  }
  return found;
}

const lengthOf = (passages: readonly Passage[]): number =>
  passages.filter(isText).reduce((sum, { text }) => sum + text.length, 0);

/** What other stories are about, each below its title and all below a heading as "Read more": what closes the page. */
export const summaries: ContextRule = (passages) => {
  const all = lengthOf(passages);
  let above = 0;
  passages.forEach((heading, i) => {
    if (isText(heading)) above += heading.text.length;
    if (above < all * MOST_BELOW || !isSectionHeading(heading.folded)) return;
    const below = passages.slice(i + 1);
    if (below.some((passage) => isText(passage) && passage.text.length > LONGEST_SUMMARY)) return;
    const found = summariesFrom(passages, i + 1);
    if (found.length >= FEWEST_STORIES) for (const summary of found) summary.kind = 'noise';
  });
};
