import { trimEnds } from '../../trimEnd';
import { wordList } from '../../wordList';
import { isListHeading } from '../rules/lines/relatedLink';
import sectionHeadings from './sectionHeadings.txt';

const COMMENTS =
  /^\W{0,3}(?:(?:join|view|show|read|see|all|hide|leave|post|add|sort|reader|readers'?|the|a|your|recent|top|what|share|jump to|load|more|most)\b.{0,30} )?(?:\d[\d,.k]* )?(?:comments?|responses?|replies|thoughts|reply|conversation|discussion|discuss)\b.{0,50}$/;
const SENTENCE = /[a-z]{3}[.,;]|\b(?:said|was|were|has|have|had)\b/;
const LONGEST = 70;

/** "14 Comments", "Join the conversation", "3 thoughts on “Tram line to close”": what follows is the readers'. */
export const isCommentHeading = (folded: string): boolean =>
  folded.length < LONGEST && COMMENTS.test(folded) && !SENTENCE.test(folded);

const sections = wordList(sectionHeadings);
const SIGN = /[^\p{L}]/u;

/** "More stories", "Most read", "14 Comments": what follows is not the article. */
export const isSectionHeading = (folded: string): boolean =>
  folded.length < LONGEST &&
  (sections.has(trimEnds(folded, SIGN)) || isListHeading(folded) || isCommentHeading(folded));
