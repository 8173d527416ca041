import type { ContextRule, Passage } from '../../passage';
import { asksWeakly, saysWeOrYou } from '../appeal';
import { isBiography } from '../biography';
import { speaksOfPage } from '../pageTalk';

const FEWEST_PARAGRAPHS = 3;
const SHORTEST_PARAGRAPH = 40;
const ENDS_SENTENCE = /[.!?…]["'”’)\]]*$/;
const LONGEST_TITLE = 120;
/** Of those who wrote one article. */
const MOST_BIOGRAPHIES = 20;
/** Tables of results have figures; lists have bullets; what somebody says has quotation marks. */
const BELONGS_TO_TEXT = /\p{N}|[.:;!?…]["'”’)\]]*$|["”]$|^[-*•·‣▪●–—"“'‘]/u;

/** "Ready for more?" */
const CALL = /^\p{L}+(?: \p{L}+){1,3}[!?]$/u;

const isBody = ({ kind }: Passage): boolean => kind === null || kind === 'paragraph' || kind === 'headline';
const isParagraph = (passage: Passage): boolean =>
  isBody(passage) && passage.text.length >= SHORTEST_PARAGRAPH && ENDS_SENTENCE.test(passage.text);
const isTitle = ({ role, text }: Passage): boolean =>
  role === undefined && text.length < LONGEST_TITLE && (!BELONGS_TO_TEXT.test(text) || CALL.test(text));

function kindOf(passage: Passage): Passage['kind'] {
  if (isTitle(passage)) return 'noise';
  if (asksWeakly(passage) && saysWeOrYou(passage)) return 'promotion';
  return speaksOfPage(passage) ? 'noise' : null;
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
