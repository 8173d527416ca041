import type { Passage } from '../passage';
import { anyOf } from './phrases';
import pictureVerbs from './words/pictureVerbs.txt';

/** Captions tell what is seen in the present tense, and often give the full date. */
const SHOWS = new RegExp(
  `\\b(?:is|are) (?:seen|pictured|shown|photographed|led|escorted|surrounded|carried|held)\\b|\\b(?:pictured|left|right|centre|center)\\b|\\b(?:${anyOf(pictureVerbs)})\\b.{0,160}(?:$|\\b(?:in|at|on|during|outside|near|before|after|with)\\b)`,
);
const FULL_DATE =
  /\b(?:on|in) (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}, \d{4}|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{4})/;
const SAYING = /\b(?:said|says|told|added|according to)\b/;

/** Whether a passage tells what is seen in a picture, and nobody's words. */
export const showsPicture = ({ folded }: Passage): boolean =>
  !SAYING.test(folded) && (SHOWS.test(folded) || FULL_DATE.test(folded));

/** Whether a passage gives somebody's words, as few captions do. */
export const givesWords = ({ folded }: Passage): boolean => SAYING.test(folded);
