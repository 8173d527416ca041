import type { ContextRule, Passage } from '../../passage';

/** Shorter lines in capitals may be subheadings. */
const FEWEST_WORDS = 7;
const TEXT = 60;
/** A title tells something; a heading in capitals names it ("THE FAILURE OF OUR SYSTEM OF LOCAL COURTS"). */
const TELLS =
  /\b(?:SAYS?|WILL|WON'T|IS|ARE|WAS|WERE|HAS|HAVE|CAN|AFTER|AMID|AS|OVER|TO|WHO|WHY|HOW|WHAT|WHEN|AGAINST|FROM|ABOUT|UP|OUT|DOWN|OFF)\b/;

const isText = (passage: Passage | undefined): boolean =>
  passage !== undefined && passage.text.length > TEXT && passage.text !== passage.text.toUpperCase();

const isLink = ({ kind, text }: Passage): boolean =>
  kind === null &&
  text === text.toUpperCase() &&
  text.split(' ').length >= FEWEST_WORDS &&
  TELLS.test(text) &&
  !/[.:]$/.test(text);

/** A link to another story in capitals between two paragraphs: "MINISTER DENIES CALLS TO OWNER OF SHIPYARD". */
export const capitals: ContextRule = (passages) => {
  passages.forEach((passage, i) => {
    if (isLink(passage) && isText(passages[i - 1]) && isText(passages[i + 1])) passage.kind = 'noise';
  });
};
