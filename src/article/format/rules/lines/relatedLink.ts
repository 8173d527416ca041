import type { LineRule } from '../../passage';
import { anyOf } from '../phrases';
import headings from '../words/listHeadings.txt';
import labels from '../words/relatedLabels.txt';

const LABELLED = new RegExp(`^\\W{0,3}(?:${anyOf(labels)}) ?[:|>»–—-] ?\\S.{2,200}$`);
const LABEL_ALONE = new RegExp(`^(?:${anyOf(labels)}):$`);
const HEADING = new RegExp(`^(?:${anyOf(headings)})\\b.{0,60}$`);
const IN_CAPITALS =
  /^(?:READ|WATCH|SEE|LISTEN|MORE|RELATED|ALSO|VIDEO|AUDIO|YOUTUBE|PODCAST|GALLERY|PHOTOS|MORE FROM)\b[^\p{Ll}]{0,3} \p{Lu}/u;
/** "On harbourgazette.com: …" */
const ELSEWHERE = /^(?:on|from|via) [\w.]+\.(?:com|org|net|co\.uk):/;
const READ_MORE =
  /^(?:read|see|find|view|watch|hear) (?:more|the full|all|our full|other)\b.{0,100}\b(?:here|stories|coverage|articles|story|report|statement|interview|from)\b.{0,40}$/;
/** "[Read: Who is Hedda Brunn?]", but not a sentence that somebody put in brackets. */
const IN_BRACKETS =
  /^\[(?:(?:read|see|watch|what|why|how|who|sign|get|also|more|related|listen|subscribe|follow)\b[^[\]]{4,200}|[^[\]]{8,120}[^.[\]])\]$/i;

const SENTENCE = /\.["”]?$/;
const LONGEST_HEADING = 80;
const LONGEST_IN_CAPITALS = 160;

/** Reads like the heading of a list of other stories: "Related stories", "More from Harbour Gazette". */
export const isListHeading = (folded: string): boolean =>
  LABEL_ALONE.test(folded) || (folded.length < LONGEST_HEADING && HEADING.test(folded) && !/[.!?]$/.test(folded));

/** A link to another story: "READ MORE: Ferry strike enters third week". */
export const relatedLink: LineRule = {
  kind: 'noise',
  longest: 220,
  matches: ({ text, folded }) =>
    isListHeading(folded) ||
    IN_BRACKETS.test(text) ||
    ELSEWHERE.test(folded) ||
    READ_MORE.test(folded) ||
    (!SENTENCE.test(text) && (LABELLED.test(folded) || (text.length < LONGEST_IN_CAPITALS && IN_CAPITALS.test(text)))),
};
