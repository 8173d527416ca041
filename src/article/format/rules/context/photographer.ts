import type { ContextRule, Passage } from '../../passage';
import { anyOf } from '../phrases';
import { showsPicture } from '../pictures';
import pictureSources from '../words/pictureSources.txt';

const LONGEST_CAPTION = 300;
/** No article has more pictures. */
const MOST = 100;
const PERSON = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]*){1,2}$/u;
const SOURCE = new RegExp(`^(?:${anyOf(pictureSources)}|\\p{Lu}{2,6})$`, 'u');

/** A headline in capitals may stand above the name of who wrote it. */
const isCaption = (passage: Passage): boolean =>
  passage.kind === null &&
  passage.text.length <= LONGEST_CAPTION &&
  passage.text !== passage.text.toUpperCase() &&
  showsPicture(passage);

/** A subheading in capitals has several words; an agency's name has one. */
const isHeading = (text: string): boolean => text === text.toUpperCase() && text.includes(' ');

const isNamedElsewhere = (name: string, passages: readonly Passage[]): boolean =>
  passages.some(({ text }) => text.length > name.length && text.includes(name));

/** A photographer's or agency's name alone below the words that tell what a picture shows. */
export const photographer: ContextRule = (passages) => {
  let found = 0;
  for (let i = 1; i < passages.length && found < MOST; i++) {
    const [above, line] = [passages[i - 1], passages[i]];
    if (!above || !isCaption(above) || line?.kind !== null) continue;
    found++;
    const isCredit =
      SOURCE.test(line.text) ||
      (PERSON.test(line.text) && !isHeading(line.text) && !isNamedElsewhere(line.text, passages));
    if (!isCredit) continue;
    line.kind = 'credit';
    above.kind = 'caption';
  }
};
