import { everyHalf, everyQuarter } from '../cycle';
import { occurrence, withinYear } from '../dates';
import { sports } from '../lexicon';
import { ordinalNumber, YEAR } from '../lexicon/patterns';
import { point } from '../meaning';
import { type Match, phrase, type Rule } from '../rule';

const QUARTER = `(?:(?<ordinal>first|second|third|fourth|final|[1-4](?:st|nd|rd|th))(?: |-)(?<unit>quarter|half)|q(?<number>[1-4]))`;

/** "the third quarter", "first half of 2031", "2031's fourth quarter", "Q3 2031", "last year's second quarter"; not those of a game. */
export const yearPart: Rule = {
  triggers: ['yearPart'],
  pattern: phrase(
    `(?:the )?(?:(?<yearBefore>${YEAR})(?:['’]s)? |(?<whichBefore>this|last|next) year['’]s )?(?:fiscal )?(?:(?<which>this|last|next|current|latest) )?${QUARTER}(?:,? (?:of )?(?:the )?(?:(?:fiscal )?(?:year )?(?<yearAfter>${YEAR}|['’]\\d\\d)|(?<whichAfter>this|last|next|that|the same|the following|the previous) year))?`,
  ),
  read(match) {
    const { ordinal = '', unit, number, which, yearBefore, yearAfter, whichBefore, whichAfter } = match.groups;
    const half = unit?.toLowerCase() === 'half';
    const part = number ? Number(number) : /^final$/i.test(ordinal) ? (half ? 2 : 4) : ordinalNumber(ordinal);
    if (half && part > 2) return undefined;
    const isDated = which ?? yearBefore ?? yearAfter ?? whichBefore ?? whichAfter;
    if (!isDated && isOfGame(match)) return 'none';
    const cycle = half ? everyHalf(part) : everyQuarter(part);
    const within = withinYear(yearBefore ?? yearAfter, whichBefore ?? whichAfter);
    return point(occurrence(cycle, within, which));
  },
};

const REACH = 15;

/** A word of sports stands near. */
function isOfGame(match: Match): boolean {
  for (let distance = 1; distance <= REACH; distance++) {
    if ([match.before(distance), match.after(distance)].some((token) => token && sports.has(token.lemma))) return true;
  }
  return false;
}
