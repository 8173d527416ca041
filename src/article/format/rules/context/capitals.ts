import type { ContextRule, Passage } from '../../passage';

/** Shorter lines in capitals may be subheadings. */
const FEWEST_WORDS = 7;
const TEXT = 80;

const isText = (passage: Passage | undefined): boolean =>
  passage !== undefined && passage.text.length > TEXT && passage.text !== passage.text.toUpperCase();

const isLink = ({ kind, text }: Passage): boolean =>
  kind === null &&
  text === text.toUpperCase() &&
  text.split(' ').length >= FEWEST_WORDS &&
  !/[.:]$/.test(text) &&
  /\p{Lu}{3}/u.test(text);

/** A link to another story in capitals between two paragraphs: "MINISTER DENIES CALLS TO OWNER OF SHIPYARD". */
export const capitals: ContextRule = (passages) => {
  passages.forEach((passage, i) => {
    if (isLink(passage) && isText(passages[i - 1]) && isText(passages[i + 1])) passage.kind = 'noise';
  });
};
