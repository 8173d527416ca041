import { everyMonth } from '../cycle';
import { countedBy, occurrence } from '../dates';
import { MONTH, monthNumber } from '../lexicon/patterns';
import { point } from '../meaning';
import { isCapitalized, type Match, phrase, type Rule } from '../rule';

/** Months that are also names or verbs. */
const AMBIGUOUS = /^(?:march|april|may|june|august)$/i;

const GIVEN_NAMES = /^(?:april|may|june)$/i;

/** Tags of words that a month follows and a name's bearer or a verb rarely does. */
const INTRODUCTION = /^(?:IN|TO|DT|JJ|RB)$/;

/** "April", "last May", "this October", "April next year", "March of the same year". */
export const month: Rule = {
  triggers: ['month'],
  pattern: phrase(
    `(?:(?<which>last|past|this past|this coming|this|next|coming|the previous|the following) )?(?<month>${MONTH})(?:,?(?: of)? (?<year>last|this|next|that|the same|the following|the previous) year)?`,
  ),
  read(match) {
    const { which, month: name = '', year } = match.groups;
    if (!isCapitalized(name)) return undefined;
    if (!which && !year && AMBIGUOUS.test(name) && isOtherWord(match)) return 'none';
    const cycle = everyMonth(monthNumber(name));
    return point(occurrence(cycle, year ? countedBy(year, 'year') : null, which));
  },
};

/** "Rosa May", "April Quill", "May said", "MAY RESIGN", "the March for Peace". */
function isOtherWord(match: Match): boolean {
  const [before, word, after] = [match.before(), match.first(), match.after()];
  if (/^(?:for|of|on|against)$/.test(after?.text ?? '') && /^(?:DT|JJ|``|POS|PRP\$)$/.test(before?.tag ?? ''))
    return true;
  if (before?.pos === 'PROPN') return true;
  if (before && INTRODUCTION.test(before.tag)) return false;
  if (/^(?:MD|VB)/.test(word?.tag ?? '') || after?.pos === 'PROPN') return true;
  const isSubject = /^(?:VBD|VBZ|MD)$/.test(after?.tag ?? '') && after?.lemma !== 'be';
  return isSubject && GIVEN_NAMES.test(word?.text ?? '');
}
