import type { LineRule } from '../../passage';

const ORIGIN = [
  /^the post .{1,300} (?:appeared|was published) first (?:on|in) .{1,80}$/,
  /^(?:this|the) (?:article|story|post|piece|column|report|interview) (?:was |has been )?(?:first |originally |also ){1,3}(?:appeared|published|posted|ran|produced)\b/,
  /^this (?:article|story) (?:was|has been) adapted from\b/,
  /^(?:originally|first) (?:published|appeared) (?:on|in|at|by)\b/,
  /^read (?:the|more from the) original (?:article|story)\b/,
  /^this (?:article|story|content) is (?:republished|reprinted|reproduced|syndicated) (?:from|with|here|by)\b/,
  /^a version of this (?:article|story) (?:appears|appeared|ran) (?:in|on)\b/,
  /^this (?:article|story|column|essay) (?:appears|appeared|is|was) (?:in|from|part of) (?:the|our|an|a) .{0,60}\b(?:edition|issue|newsletter|series|magazine)\b/,
  /^this is an (?:edition|excerpt|instal?lment) of\b/,
];
const RIGHTS = [
  /^(?:copyright\b|(?:©|\(c\)).{0,20}(?:19|20|21)\d\d)/,
  /\ball rights reserved\b/,
  /\bthis material may not be (?:published|broadcast|rewritten|reproduced|redistributed)\b/,
  /^(?:reprinted|used|reproduced) (?:by|with) permission\b/,
  /\brepublished (?:articles|stories|content)\b.{0,400}\bcontact\b/,
];

/** Where a post appeared first, and whose it is: "The post Tram Line to Close appeared first on Harbour Gazette." */
export const trailer: LineRule = {
  kind: 'trailer',
  longest: 700,
  matches: ({ folded }) =>
    ORIGIN.some((pattern) => pattern.test(folded)) || RIGHTS.some((pattern) => pattern.test(folded)),
};
