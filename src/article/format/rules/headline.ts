import type { Rule } from '../passage';

const SENTENCE = /[.!?]["”’)]*$/;

/** The first line, where it does not read as a sentence: no full stop, short, and text below it. */
export const headline: Rule = (passages) => {
  const first = passages.find((passage) => passage.kind === null);
  if (!first || passages.filter((passage) => passage.kind === null).length < 2) return;
  if (
    first.text.length <= 200 &&
    !/[.:]["”’)]*$|[_–—-]$/.test(first.text) &&
    !(SENTENCE.test(first.text) && first.text.length > 110)
  ) {
    first.kind = 'headline';
  }
};
