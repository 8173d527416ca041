import type { LineRule } from '../../passage';

const CORRECTIONS = [
  /^(?:\W{0,2})(?:correction|corrections|clarification|editor'?s'? note|editors' note|note to readers|this story has been (?:updated|corrected)|(?:this is )?a? ?(?:breaking|developing) (?:news )?story)\b[^a-z]{0,3}(?::|\(|—|–|-|,|\.|;|\d|$)/,
  /\b(?:an |a )?(?:earlier|previous|prior|original) version of (?:this|the) (?:article|story|report|post|column|headline|piece|caption)\b/,
  /^\W{0,2}this (?:article|story|report|post|piece|page|live blog) (?:has been|was|is being|will be|is) (?:\w+ )?(?:updated|corrected|amended|clarified|edited|refiled|changed|developing)\b/,
  /^\W{0,2}(?:this is a (?:breaking|developing)|breaking|developing) (?:news )?story\b/,
  /^\W{0,2}(?:fixes|corrects|adds|updates|refiles|clarifies)\b.{0,120}\b(?:paragraph|para|headline|spelling|byline|quote|typo|to (?:add|include|fix|correct|remove))\b/,
];

/** "Correction: An earlier version of this article misspelled the harbour master's name." */
export const correction: LineRule = {
  kind: 'noise',
  role: 'correction',
  longest: 900,
  matches: ({ folded }) => CORRECTIONS.some((pattern) => pattern.test(folded)),
};
