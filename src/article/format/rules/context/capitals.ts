import type { ContextRule, Passage } from '../../passage';

/** Shorter lines in capitals may be subheadings. */
const FEWEST_WORDS = 6;
const TEXT = 60;
/** "AMAs", "McCall": nearly all letters are capitals. */
const MOST_SMALL = 0.06;
/** A title tells something; a heading in capitals names it ("THE FAILURE OF OUR SYSTEM OF LOCAL COURTS"). */
const TELLS =
  /\b(?:SAYS?|WILL|WON'T|IS|ARE|WAS|WERE|HAS|HAVE|CAN|AFTER|AMID|AS|OVER|TO|WHO|WHY|HOW|WHAT|WHEN|AGAINST|FROM|ABOUT|UP|OUT|DOWN|OFF|FOR|WITH|BY|AT|NEAR|FINDS?|SHOWS?|REPORT|DURING|INTO|FIRES?|SLAMS?|ACCUSES|ADMITS|BACKS|BLASTS|CALLS|CHARGED|CLAIMS|DENIES|DIES|FACES|GETS|HITS|JOINS|LEAVES|LOSES|PLEADS|QUITS|RESIGNS|REVEALS|RIPS|SEEKS|SPARKS|SUES|TAKES|TELLS|URGES|VOWS|WARNS|WINS)\b/;
const SMALL = /\p{Ll}/gu;

function inCapitals(text: string): boolean {
  const most = text.length * MOST_SMALL;
  SMALL.lastIndex = 0;
  for (let small = 1; SMALL.test(text); small++) if (small > most) return false;
  return true;
}

const isText = (passage: Passage | undefined): boolean =>
  passage !== undefined && passage.text.length > TEXT && !inCapitals(passage.text);

const isLink = ({ text }: Passage): boolean =>
  inCapitals(text) && text.split(' ').length >= FEWEST_WORDS && TELLS.test(text) && !/[.:]$/.test(text);

/** A link to another story in capitals between two paragraphs: "MINISTER DENIES CALLS TO OWNER OF SHIPYARD". */
export const capitals: ContextRule = (passages) => {
  const open = passages.filter(({ kind }) => kind === null);
  for (const [i, passage] of open.entries()) {
    if (isLink(passage) && isText(open[i - 1]) && isText(open[i + 1])) passage.kind = 'noise';
  }
};
