import { singular } from '../lexicon/patterns';
import { constant } from '../meaning';
import { durationOf, QUANTITY } from '../quantity';
import { type Match, phrase, type Rule } from '../rule';

/** "$2 million a year", "twice a week", "three times a day", "per month": how much or how often in each unit. */
export const rate: Rule = {
  triggers: ['unit'],
  pattern: phrase(
    `(?:(?<often>(?:once|twice|${QUANTITY} (?:times|days|hours|nights)) )?(?:a|an|each|per) (?<unit>hour|day|week|month|quarter|year|decade))`,
  ),
  read(match) {
    const { often, unit = '' } = match.groups;
    if (!often && !isRate(match)) return undefined;
    return constant('SET', durationOf(1, singular(unit)));
  },
};

/** A number of things or an amount of money stands right before it. */
function isRate(match: Match): boolean {
  if (/^per\b/i.test(match.text)) return true;
  const [noun, number] = [match.before(), match.before(2)];
  return noun?.tag === 'CD' || (/^NNS?$/.test(noun?.tag ?? '') && number?.tag === 'CD') || noun?.text === '%';
}
