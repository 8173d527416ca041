import { everyHalf, everyQuarter } from '../cycle';
import { occurrence, withinYear } from '../dates';
import { ordinalNumber, YEAR } from '../lexicon/patterns';
import { point } from '../meaning';
import { phrase, type Rule } from '../rule';

const QUARTER = `(?:(?<ordinal>first|second|third|fourth|final|[1-4](?:st|nd|rd|th))(?: |-)(?<unit>quarter|half)|q(?<number>[1-4]))`;

/** "the third quarter", "first half of 2031", "2031's fourth quarter", "Q3 2031", "last year's second quarter". */
export const yearPart: Rule = {
  triggers: ['unit', 'digit'],
  pattern: phrase(
    `(?:the )?(?:(?<yearBefore>${YEAR})(?:['’]s)? |(?<whichBefore>this|last|next) year['’]s )?(?:fiscal )?(?:(?<which>this|last|next|current|latest) )?${QUARTER}(?:,? (?:of )?(?:the )?(?:(?:fiscal )?(?:year )?(?<yearAfter>${YEAR}|['’]\\d\\d)|(?<whichAfter>this|last|next|that|the same|the following|the previous) year))?`,
  ),
  read({ groups }) {
    const { ordinal = '', unit, number, which, yearBefore, yearAfter, whichBefore, whichAfter } = groups;
    const half = unit?.toLowerCase() === 'half';
    const part = number ? Number(number) : /^final$/i.test(ordinal) ? (half ? 2 : 4) : ordinalNumber(ordinal);
    if (half && part > 2) return undefined;
    const cycle = half ? everyHalf(part) : everyQuarter(part);
    const within = withinYear(yearBefore ?? yearAfter, whichBefore ?? whichAfter);
    return point(occurrence(cycle, within, which));
  },
};
