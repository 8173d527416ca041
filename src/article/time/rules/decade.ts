import { startingOn } from '../dates';
import { decades } from '../lexicon';
import { dayOf } from '../period';
import { phrase, type Rule } from '../rule';

/** "the 1990s", "1990's", "the '60s", "the nineties", "mid-80s". */
export const decade: Rule = {
  triggers: ['digit', 'decade'],
  pattern: phrase(
    String.raw`(?:the )?(?:(?<year>1\d\d0|20\d0)s|(?<=\bthe (?:(?:mid|early|late)(?: |-))?|\b(?:mid|early|late)(?: |-))(?:(?<possessive>1\d\d0|20\d0)['’]s|['’]?(?<short>\d0)['’]?s|(?<word>${decades.pattern}))|['’](?<apostrophe>\d0)s)`,
  ),
  read({ groups: { year, possessive, short, apostrophe, word } }) {
    const full = year ?? possessive;
    const tens = short ?? apostrophe ?? decades.get(word ?? '');
    return startingOn('decade', dayOf(full ? Number(full) : 1900 + Number(tens), 1, 1));
  },
};
