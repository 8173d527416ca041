import { everySeason } from '../cycle';
import { occurrence, withinYear } from '../dates';
import { seasons } from '../lexicon';
import { YEAR } from '../lexicon/patterns';
import { point } from '../meaning';
import { isCapitalized, phrase, type Rule } from '../rule';

/** "last fall", "this summer", "the spring of 2031", "summer 2031", "in the winter"; not the verbs and a mountain spring. */
export const season: Rule = {
  triggers: ['season'],
  pattern: phrase(
    `(?:(?<which>last|this|next|this past|this coming|that|the following|the previous|the coming) (?<a>${seasons.pattern})|(?<=\\b(?:in|by|during|until|since|from|over|through|throughout) (?:(?:early|late|mid) )?)(?:the )?(?<b>${seasons.pattern})|(?:the )?(?<c>${seasons.pattern})(?= (?:of )?(?:${YEAR}|(?:last|this|next) year)))(?: (?:of )?(?:(?<year>${YEAR})|(?<whichYear>last|this|next) year))?(?! of (?!\\d|last|this|next|that)| (?:from|for|in love|short|out|off|apart|back|to|training|break)\\b)`,
  ),
  read(match) {
    const { which, a, b, c, year, whichYear } = match.groups;
    if (isCapitalized(b ?? '') && match.after()?.pos === 'PROPN') return 'none';
    const cycle = everySeason(Number(seasons.get(a ?? b ?? c ?? '')));
    const within = withinYear(year, whichYear);
    return point(occurrence(cycle, within, which));
  },
};
