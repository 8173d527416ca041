import type { ContextRule, Passage } from '../../passage';

const BULLET = /^(?:[-*•·‣▪●–—]\s|\(?\d{1,2}[.)]\s)/;
const QUESTION = /^(?:(?:Q|Question)(?:\.|:| ?[—–-]) ?\S|.{8,400}\?["”]?$)/;
const HEADING = /^["“‘']?[\p{Lu}\p{N}].{1,79}$/u;
const ENDS_OPEN = /[\p{L}\p{N}?!'’"”)]$/u;

const isText = (passage: Passage | undefined): boolean =>
  passage !== undefined && passage.kind === null && passage.text.length > 80;

/** What paragraphs are beyond that: items of a list, questions of an interview, subheadings. */
export const structure: ContextRule = (passages) => {
  passages.forEach((passage, i) => {
    if (passage.kind !== null || passage.role) return;
    const { text } = passage;
    if (BULLET.test(text)) passage.role = 'item';
    else if (QUESTION.test(text)) passage.role = 'question';
    else if (i > 0 && HEADING.test(text) && ENDS_OPEN.test(text) && isText(passages[i + 1]))
      passage.role = 'subheading';
  });
};
