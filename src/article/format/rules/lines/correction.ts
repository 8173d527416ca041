import type { LineRule } from '../../passage';

const TEXT =
  '(?:article|story|report|post|column|headline|piece|caption|page|live ?blog|newsletter|version|photo|graphic|video|transcript)';
const CORRECTIONS = [
  /^\W{0,2}(?:correction|corrections|clarification|retraction|retracted|erratum|editor'?s'? note|editors' note|note to readers|note from the editors?|a note to (?:our )?readers)\b[^a-z]{0,3}(?::|\(|—|–|-|,|\.|;|\||\d|$)/,
  new RegExp(
    `^\\W{0,3}(?:an |a |the |in an |in a )?(?:earlier|previous|prior|original|initial) (?:version|edition|headline)s? (?:of|on|for|in) (?:this|the|that) ${TEXT}\\b`,
  ),
  new RegExp(
    `^\\W{0,3}(?:this|the) ${TEXT} (?:has (?:since )?been|was|was later|is being|have been) (?:\\w+ )?(?:updated|corrected|amended|clarified|edited|refiled|changed|retracted|withdrawn|revised|removed)\\b`,
  ),
  new RegExp(
    `^\\W{0,3}this ${TEXT} (?:originally|previously|initially|first|incorrectly|wrongly|mistakenly|earlier|has been updated)\\b(?! appeared| ran| published| was published)`,
  ),
  /^\W{0,3}(?:due to|because of) (?:an?|our) (?:\w+ )?(?:editing|production|reporting|typing|transcription) (?:error|mistake)\b/,
  /^\W{0,3}(?:we|the \w+(?: \w+)?) (?:regrets?|apologi[sz]es? for) (?:the|this|any|our) (?:errors?|mistakes?|confusion)\b/,
  /^\W{0,2}(?:an? )?(?:correction|clarification|update) (?:was|has been|were) (?:made|issued|added|appended)\b/,
  /^\W{0,2}(?:fixes|corrects|adds|updates|refiles|clarifies)\b.{0,120}\b(?:paragraph|para|headline|spelling|byline|quote|typo|to (?:add|include|fix|correct|remove))\b/,
];

/** "Correction: An earlier version of this article misspelled the harbour master's name." */
export const correction: LineRule = {
  kind: 'correction',
  longest: 900,
  matches: ({ folded }) => CORRECTIONS.some((pattern) => pattern.test(folded)),
};
