import type { Rule } from '../passage';

const BY = /^By:? (?:the )?[\p{Lu}].{2,120}$/u;

/** "By Ada Quill and Tom Brask, Harbour Gazette". */
export const byline: Rule = (passages) => {
  for (const passage of passages) {
    if (passage.kind === null && passage.text.length < 120 && BY.test(passage.text) && !/[.!?]$/.test(passage.text))
      passage.kind = 'byline';
  }
};
