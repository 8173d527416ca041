import type { LineRule } from '../../passage';

const LABEL =
  /^(?:\W{0,3})(?:read more|read next|read also|also read|more|related|related (?:article|story|coverage|video|link)s?|see also|see more|watch(?: live| more| now)?|listen|must[- ]read|more on this|go deeper|don't miss|up next|recommended|editor's picks?|opinion|video|gallery|photos|in pictures|explainer|explained|background|full story|live updates?|follow live|on the ground|from the archives?) ?(?::|\||>|»|–|—|-) ?\S.{2,200}$/;
const ELSEWHERE = /^(?:on|from|via) [\w.]+\.(?:com|org|net|co\.uk):/;
const READ = /^(?:READ|WATCH|SEE|LISTEN|MORE|RELATED|ALSO|VIDEO|PHOTOS|MORE FROM)\b[^\p{Ll}]{0,3} \p{Lu}?/u;
const READ_MORE =
  /^(?:read|see|find|view|watch|hear) (?:more|the full|all|our full|other)\b.{0,100}\b(?:here|stories|coverage|articles|story|report|statement|interview|from)\b.{0,40}$/;
const LABEL_ALONE = /^(?:read more|read next|related|see also|also read|more|further reading):$/;
const IN_BRACKETS = /^\[[^[\]]{8,200}\]$/;
const LIST_HEADING =
  /^(?:more from|more on|more by|more in|more about|more (?:news|stories|coverage|like this)|read more (?:from|on|about|in)|also (?:on|in|from)|elsewhere on|trending (?:on|in|now|news|stories)|popular (?:on|in|now)|latest (?:from|news|stories)|recommended (?:for you|stories|reading|articles)|you (?:may|might) (?:also )?(?:like|be interested)|what to read next|what to know|read next|related (?:articles|stories|coverage|topics|reading|content|links|tags|news)|most (?:read|popular|watched|viewed|shared|discussed)|editor'?s'? picks?|keep reading|further reading|more top stories|in other news|filed under|tagged|tags|topics)\b.{0,60}$/;

/** Reads like the heading of a list of other stories: "Related stories", "More from Harbour Gazette". */
export const isListHeading = (folded: string): boolean =>
  LABEL_ALONE.test(folded) || (folded.length < 80 && LIST_HEADING.test(folded) && !/[.!?]$/.test(folded));

/** A link to another story: "READ MORE: Ferry strike enters third week". */
export const relatedLink: LineRule = {
  kind: 'noise',
  longest: 220,
  matches: ({ text, folded }) =>
    isListHeading(folded) ||
    IN_BRACKETS.test(text) ||
    ELSEWHERE.test(folded) ||
    READ_MORE.test(folded) ||
    (LABEL.test(folded) && !/[.]["”]?$/.test(text)) ||
    (READ.test(text) && text.length < 160 && !/\.$/.test(text)),
};
