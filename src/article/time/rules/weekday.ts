import { wordList } from '../../wordList';
import { everyWeekday } from '../cycle';
import { countedBy, occurrence } from '../dates';
import { partsOfDay } from '../lexicon';
import bodyList from '../lexicon/bodies.txt';
import { WEEKDAY, WEEKDAY_BEFORE_DATE, weekdayNumber } from '../lexicon/patterns';
import { constant, point } from '../meaning';
import { isCapitalized, type Match, phrase, type Rule } from '../rule';

const bodies = wordList(bodyList);

/** "Monday", "last Friday", "this coming Tuesday", "Sunday night", "Thursday of last week"; "on a Friday" is none in particular. */
export const weekday: Rule = {
  triggers: ['weekday'],
  pattern: phrase(
    `(?:(?<which>(?:this |the )?(?:last|past|coming|next|this|following|previous|preceding)) )?(?<name>${WEEKDAY}|${WEEKDAY_BEFORE_DATE})(?: (?<part>${partsOfDay.pattern}))?(?:(?: of)? (?<week>last|this|next|that|the following|the previous) week)?`,
  ),
  read(match) {
    const { which, name = '', part, week } = match.groups;
    if (!isCapitalized(name)) return undefined;
    if (!which && !part && !week && isInName(match)) return 'none';
    if (!which && !week && isOneOfMany(match)) return constant('DATE', null);
    const cycle = everyWeekday(weekdayNumber(name));
    const clock = partsOfDay.get(part ?? '') ?? null;
    return point(occurrence(cycle, week ? countedBy(week, 'week') : null, which), clock);
  },
};

/** "it was a Friday night"; not "in a Friday statement". */
const isOneOfMany = (match: Match): boolean =>
  match.before()?.lower === 'a' && !/^(?:NN|JJ|VBG|CD|POS)/.test(match.after()?.tag ?? '');

/** "the Friday Club" */
function isInName(match: Match): boolean {
  const after = match.after();
  return match.before()?.lower === 'the' && isCapitalized(after?.text ?? '') && bodies.has(after?.lower ?? '');
}
