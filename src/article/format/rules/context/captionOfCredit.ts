import type { ContextRule, Passage } from '../../passage';
import { anyOf } from '../phrases';
import pictureVerbs from '../words/pictureVerbs.txt';

const LONGEST = 450;
/** Captions tell what is seen in the present tense, and often give the full date. */
const SHOWS = new RegExp(
  `\\b(?:is|are) (?:seen|pictured|shown|photographed)\\b|\\b(?:pictured|left|right|centre|center)\\b|\\b(?:${anyOf(pictureVerbs)})\\b.{0,160}(?:$|\\b(?:in|at|on|during|outside|near|before|after|with)\\b)`,
);
const FULL_DATE =
  /\b(?:on|in) (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}, \d{4}|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{4})/;
const SAYING = /\b(?:said|says|told|added|according to)\b/;

/** The empty lines that usually stand between this file's passages. */
function usualGap(passages: readonly Passage[]): number {
  const gaps = passages
    .slice(1)
    .map(({ gap }) => gap)
    .sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 2)] ?? 0;
}

/** The line above a credit: sticking to it where other passages are apart, or telling what is seen. */
export const captionOfCredit: ContextRule = (passages) => {
  const gap = usualGap(passages);
  for (let i = 1; i < passages.length; i++) {
    const [above, line] = [passages[i - 1], passages[i]];
    if (
      !above ||
      line?.kind !== 'credit' ||
      above.kind !== null ||
      above.text.length > LONGEST ||
      SAYING.test(above.folded)
    )
      continue;
    const sticks = line.gap < gap && above.gap >= gap;
    if (sticks || SHOWS.test(above.folded) || FULL_DATE.test(above.folded)) above.kind = 'caption';
  }
};
