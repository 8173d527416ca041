import { vague } from '../lexicon';
import { constant } from '../meaning';
import { isAnchoredOnEvent, isCapitalized, type Match, phrase, type Rule } from '../rule';

/** "now", "recently", "the past", "in the foreseeable future"; not "the past president", "futures", "the Future Fund". */
export const vagueTime: Rule = {
  triggers: ['vague'],
  pattern: phrase(`${vague.pattern}(?! and (?:again|then)\\b)`),
  read(match) {
    if (isPartOfName(match)) return undefined;
    if (/\b(?:past|present)$/i.test(match.text) && isAnchoredOnEvent(match)) return undefined;
    return constant('DATE', vague.get(match.text) ?? null);
  },
};

function isPartOfName(match: Match): boolean {
  const word = match.text.split(/\s+/).at(-1) ?? '';
  return isCapitalized(word) && [match.before(), match.after()].some((token) => token && isCapitalized(token.text));
}
