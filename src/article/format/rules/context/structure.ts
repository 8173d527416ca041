import type { ContextRule, Passage } from '../../passage';

const BULLET = /^(?:[-*•·‣▪●–—]\s|\(?\d{1,2}[.)]\s)/;
const QUESTION = /^(?:(?:Q|Question)(?:\.|:| ?[—–-]) ?\S|.{8,400}\?["”]?$)/;
const HEADING = /^["“‘']?[\p{Lu}\p{N}].{1,79}$/u;
const ENDS_OPEN = /[\p{L}\p{N}?!)]["'’”]?$/u;
const TEXT = 80;

function roleOf({ text }: Passage, below: Passage | undefined): Passage['role'] {
  if (BULLET.test(text)) return 'item';
  if (QUESTION.test(text)) return 'question';
  const heads = HEADING.test(text) && ENDS_OPEN.test(text) && below !== undefined && below.text.length > TEXT;
  return heads ? 'subheading' : undefined;
}

/** What paragraphs are beyond that: items of a list, questions of an interview, subheadings. */
export const structure: ContextRule = (passages) => {
  let below: Passage | undefined;
  for (let i = passages.length - 1; i >= 0; i--) {
    const passage = passages[i];
    if (!passage || passage.kind !== null) continue;
    if (i > 0) passage.role ??= roleOf(passage, below);
    below = passage;
  }
};
