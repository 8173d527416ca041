import type { ContextRule, Passage } from '../../passage';
import { asksWeakly, saysWeOrYou, servesReader } from '../appeal';
import { isBiography } from '../biography';
import { speaksOfPage } from '../pageTalk';
import { belongsToText, FEWEST_PARAGRAPHS, isProse } from '../prose';

const LONGEST_TITLE = 120;
/** Of those who wrote one article. */
const MOST_BIOGRAPHIES = 20;

/** "Ready for more?" */
const CALL = /^\p{L}+(?: \p{L}+){1,3}[!?]$/u;

const isBody = ({ kind }: Passage): boolean => kind === null || kind === 'paragraph' || kind === 'headline';
const isParagraph = (passage: Passage): boolean => isBody(passage) && isProse(passage);
const isTitle = (passage: Passage): boolean =>
  passage.role === undefined &&
  passage.text.length < LONGEST_TITLE &&
  (!belongsToText(passage) || CALL.test(passage.text));

function kindOf(passage: Passage): Passage['kind'] {
  if (isTitle(passage)) return 'noise';
  if (asksWeakly(passage) && saysWeOrYou(passage)) return 'promotion';
  return speaksOfPage(passage) && !servesReader(passage) ? 'noise' : null;
}

const textOf = (passages: readonly Passage[]): string =>
  passages
    .filter(isParagraph)
    .map(({ text }) => text)
    .join('\n');

/**
 * What stands below the article's last sentence, from the end of the file up to it: titles of other stories, the article's
 * subjects, notes about its author, appeals too faint to stand elsewhere.
 */
export const ending: ContextRule = (passages) => {
  if (passages.filter(isParagraph).length < FEWEST_PARAGRAPHS) return;
  let biographies = 0;
  for (let i = passages.length - 1; i > 1; i--) {
    const passage = passages[i];
    if (!passage || !isBody(passage)) continue;
    if (passage.kind !== null) return;
    if (biographies < MOST_BIOGRAPHIES && !isTitle(passage) && isBiography(passage, textOf(passages.slice(0, i)))) {
      passage.kind = 'contributors';
      biographies++;
      continue;
    }
    const kind = kindOf(passage);
    if (kind === null) return;
    passage.kind = kind;
  }
};
