import type { Passage } from '../passage';

/** Fewer paragraphs do not show what is usual in an article. */
export const FEWEST_PARAGRAPHS = 3;
const SHORTEST_PARAGRAPH = 40;
const ENDS_SENTENCE = /[.!?…]["'”’)\]]*$/;
/** Tables of results have figures; lists have bullets; what somebody says has quotation marks. */
const BELONGS_TO_TEXT = /\p{N}|[.:;!?…]["'”’)\]]*$|["”]$|^[-*•·‣▪●–—"“'‘]/u;

export const endsSentence = ({ text }: Passage): boolean => ENDS_SENTENCE.test(text);

/** Whether a passage is long enough for a paragraph and ends as one does. */
export const isProse = (passage: Passage): boolean =>
  passage.text.length >= SHORTEST_PARAGRAPH && endsSentence(passage);

/** Whether a short line shows that it is part of the text, and no title or button. */
export const belongsToText = ({ text }: Passage): boolean => BELONGS_TO_TEXT.test(text);
