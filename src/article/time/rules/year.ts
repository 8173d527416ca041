import { startingOn } from '../dates';
import { numbered } from '../lexicon';
import { dayOf } from '../period';
import { type Match, phrase, type Rule } from '../rule';

const PREPOSITION = /^(?:in|since|of|by|from|until|till|during|before|after|between|through|circa|early|late|mid)$/i;

/** "in 2031", "the 2031 elections", "between 2029 and 2031"; not "2000 people", "some 1500 metres", "Flight 1998". */
export const year: Rule = {
  triggers: ['digit'],
  pattern: phrase(
    String.raw`(?<![\d.,:/#%+]|(?<!\b\d{4})(?<=\d)[-–]|\b(?:about|around|over|some|nearly|almost|only|than|least|roughly|approximately|no\.?) )(?:the year )?(?<year>1\d\d\d|20\d\d)(?![.,:]\d|/\d\d?/| ?%|°|-(?:foot|meter|metre|mile|acre|pound|ton|page|seat|member|strong|plus)\b)`,
  ),
  read(match) {
    const number = Number(match.groups.year);
    return isYear(match, number) ? startingOn('year', dayOf(number, 1, 1)) : undefined;
  },
};

function isYear(match: Match, number: number): boolean {
  const [before, after] = [match.before(), match.after()];
  const counted = after?.tag === 'NNS' && before?.pos !== 'DET';
  const isRecent = number >= 1800 && number <= 2100;
  if (counted && (number % 100 === 0 || !isRecent || before?.pos === 'VERB')) return false;
  if (!before || PREPOSITION.test(before.text)) return true;
  return isRecent && before.pos !== 'PROPN' && !numbered.has(before.lower);
}
