import { everyNumberedWeekday } from '../cycle';
import { DATE, MONTH, WEEKDAY, weekdayNumber } from '../lexicon/patterns';
import { point, recurring } from '../meaning';
import { isCapitalized, phrase, type Rule } from '../rule';

/** What follows a number that counts no things: "Monday 16, Tuesday 17 and …". */
const NO_THINGS = String.raw`(?=[,.;:)]|$| (?:and|or|to|at|in)\b)`;

/** "Monday the 16th", "Tuesday 17": the day on which weekday and number agree. */
export const numberedWeekday: Rule = {
  triggers: ['weekday'],
  pattern: phrase(
    `(?<name>${WEEKDAY}),? (?:(?:the )?(?<ordinal>[123]?\\d)(?:st|nd|rd|th)|(?<date>${DATE})${NO_THINGS})(?!(?: of)?,? ${MONTH})`,
  ),
  read({ groups: { name = '', ordinal, date } }) {
    const cycle = everyNumberedWeekday(weekdayNumber(name), Number(ordinal ?? date));
    return isCapitalized(name) ? point(recurring(cycle)) : undefined;
  },
};
