import { vague } from '../lexicon';
import { constant } from '../meaning';
import { isAnchoredOnEvent, phrase, type Rule } from '../rule';

/** "now", "recently", "the past", "in the foreseeable future"; not "the past president", "futures", "present them". */
export const vagueTime: Rule = {
  triggers: ['vague'],
  pattern: phrase(`${vague.pattern}(?! and (?:again|then)\\b)`),
  read(match) {
    if (/\b(?:past|present)$/i.test(match.text) && isAnchoredOnEvent(match)) return undefined;
    return constant('DATE', vague.get(match.text) ?? null);
  },
};
