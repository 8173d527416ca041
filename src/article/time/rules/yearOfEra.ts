import { constant } from '../meaning';
import { phrase, type Rule } from '../rule';

/** "44 BC", "347 AD", "AD 79". */
export const yearOfEra: Rule = {
  triggers: ['digit'],
  pattern: phrase(String.raw`(?:(?<ad>AD) (?<first>\d{1,4})|(?<second>\d{1,4}) (?<era>AD|CE|BCE?|A\.D\.|B\.C\.))`, 'g'),
  read({ groups: { first, second, era = 'AD' } }) {
    const year = (first ?? second ?? '').padStart(4, '0');
    return constant('DATE', /^B/.test(era) ? `BC${year}` : year);
  },
};
