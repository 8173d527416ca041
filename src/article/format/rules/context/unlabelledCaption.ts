import type { ContextRule, Passage } from '../../passage';
import { inTitleCase } from '../phrases';
import { givesWords, showsPicture } from '../pictures';
import { endsSentence, FEWEST_PARAGRAPHS } from '../prose';

/** Shorter lines may be subheadings, as may questions. */
const FEWEST_WORDS = 9;
const LONGEST = 250;
const QUESTION = /^(?:how|why|what|who|when|where|which)\b/;
/** Lists have bullets and colons. */
const BELONGS_TO_TEXT = /[,:;]$|^[-*•·‣▪●–—"“]/u;

/** A clause of its own: a long subheading, unless it tells what is seen. */
const CLAUSE =
  /\b(?:is|are|was|were|isn't|aren't|has|have|had|will|would|can|could|may|might|must|should|but|they|he|she|it|we|you|i|that)\b/;

const isParagraph = (passage: Passage | undefined): boolean =>
  passage?.kind === null && !passage.role && endsSentence(passage);
const mayBeCaption = (passage: Passage): boolean =>
  passage.kind === null &&
  !passage.role &&
  passage.text.length <= LONGEST &&
  passage.text.split(' ').length >= FEWEST_WORDS &&
  !endsSentence(passage) &&
  !BELONGS_TO_TEXT.test(passage.text) &&
  !QUESTION.test(passage.folded) &&
  !inTitleCase(passage.text) &&
  (!CLAUSE.test(passage.folded) || showsPicture(passage)) &&
  !givesWords(passage);

/** Words without a full stop between two paragraphs that have theirs: "Nell Arbuthnot, 9, with her brother Sam at home". */
export const unlabelledCaption: ContextRule = (passages) => {
  if (passages.filter(isParagraph).length < FEWEST_PARAGRAPHS) return;
  const text = passages.filter(({ kind }) => kind === null);
  text.forEach((passage, i) => {
    if (isParagraph(text[i - 1]) && isParagraph(text[i + 1]) && mayBeCaption(passage)) passage.kind = 'caption';
  });
};
