import type { Passage } from '../passage';
import { anyOf } from './phrases';
import pictureVerbs from './words/pictureVerbs.txt';

/** "Ada Quill, left, and", "(right)", "second from left". */
const SIDE =
  /(?:,|\(|^|\bfrom) ?(?:far |top |bottom |second from |third from )?(?:left|right|centre|center)(?:,|\)|:|$| and\b| with\b)/;
/** Captions tell what is seen in the present tense, and often give the full date. */
const SHOWS = new RegExp(
  `\\b(?:is|are) (?:seen|pictured|shown|photographed|led|escorted|surrounded|carried|held)\\b|\\bpictured\\b|${SIDE.source}|\\b(?:${anyOf(pictureVerbs)})\\b.{0,160}(?:$|\\b(?:in|at|on|during|outside|near|before|after|with)\\b)`,
);
const FULL_DATE =
  /\b(?:on|in) (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,9}\.? \d{1,2}, \d{4}|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,9} \d{4})/;
const DATE =
  '(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,9}\\.? \\d{1,2}, \\d{4}|\\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,9} \\d{4})';
/** "…, Tuesday, Jan. 6, 2026": with the weekday and the year and without "on", as no sentence of a report says when. */
const DAY_OF_PICTURE = new RegExp(`(?:,|\\bon) (?:mon|tues|wednes|thurs|fri|satur|sun)day,? ${DATE}`);
const ON_DAY = /\bon (?:mon|tues|wednes|thurs|fri|satur|sun)day/;
const TOLD = /\b(?:was|were|had|did|will|would|said|says|told|added|announced|according)\b/;
const LONGEST_CAPTION = 320;
const SAYING = /\b(?:said|says|told|added|according to)\b/;

/** Whether a passage tells what is seen in a picture, and nobody's words. */
export const showsPicture = ({ folded }: Passage): boolean =>
  !SAYING.test(folded) && (SHOWS.test(folded) || FULL_DATE.test(folded));

/** Whether a passage gives somebody's words, as few captions do. */
export const givesWords = ({ folded }: Passage): boolean => SAYING.test(folded);

/** Whether a full sentence can only be a caption: the present tense with the picture's day, or with who stands where. */
export function captionsPicture({ text, folded }: Passage): boolean {
  if (text.length > LONGEST_CAPTION || TOLD.test(folded)) return false;
  const side = SIDE.exec(folded);
  if (side && side.index > 3) return true;
  return DAY_OF_PICTURE.test(folded) && (!ON_DAY.test(folded) || SHOWS.test(folded));
}
