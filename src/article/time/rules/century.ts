import { startingOn } from '../dates';
import { ORDINAL, ordinalNumber } from '../lexicon/patterns';
import { dayOf } from '../period';
import { phrase, type Rule } from '../rule';

/** "the 19th century", "the twentieth century", "21st-century". */
export const century: Rule = {
  triggers: ['unit'],
  pattern: phrase(`(?:the )?(?<number>${ORDINAL})(?: |-)century`),
  read({ groups: { number = '' } }) {
    const first = (ordinalNumber(number) - 1) * 100;
    return startingOn('century', dayOf(Math.max(first, 1), 1, 1));
  },
};
