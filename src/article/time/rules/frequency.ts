import { frequencies } from '../lexicon';
import { constant } from '../meaning';
import { isCapitalized, phrase, type Rule } from '../rule';

/** "daily", "annual", "weekly"; capitalised within a sentence it belongs to a name ("Daily Courier"). */
export const frequency: Rule = {
  triggers: ['frequency'],
  pattern: phrase(`(?<word>${frequencies.pattern})`),
  read(match) {
    if (isCapitalized(match.text) && match.before()) return 'none';
    return constant('SET', frequencies.get(match.text) ?? null);
  },
};
