import type { LineRule, Passage } from '../../passage';
import { anyOf } from '../phrases';
import newsroomWork from '../words/newsroomWork.txt';

const NAME = "\\p{Lu}[\\p{L}'’.-]{0,40}(?: \\p{Lu}[\\p{L}'’.-]{0,40}){1,4}";
const WORK = `(?:additional |with |further ){0,4}(?:${anyOf(newsroomWork)})`;

/** Said of this article; to "the report" of somebody else many may contribute. */
const CONTRIBUTED =
  /\bcontributed (?:to this (?:\w{1,20} )?(?:report|article|story|post|piece|dispatch)\b|(?:additional |further )?(?:reporting|research|writing|data analysis)\b)|\b(?:reporting|research|translation) (?:was|were) contributed by\b|\bcontributed(?: to the (?:report|article|story))?\.$/;
const REPORTED_FROM = new RegExp(
  `^${NAME} (?:and ${NAME} )?(?:reported|contributed|wrote) (?:this (?:article|story) )?from \\p{Lu}`,
  'u',
);
/** "(Reporting by Ada Quill; Editing by Tom Brask)" */
const CREDITS = new RegExp(
  `^\\W{0,2}${WORK}(?:,? (?:and|&)? ?${WORK}){0,3}(?: (?:contributed )?by:?|:) [\\p{L}.,;:'’&() /-]{1,500}$`,
  'u',
);
const SENTENCE = /\b(?:is|are|was|were|has|have|had|says|said|shows?|will|the|this|a|an)\b/;
const ASSISTANCE =
  /^\W{0,3}with (?:(?:assistance|files|inputs?|contributions?|additional reporting|reporting|help|reports) (?:from|by)|(?:[a-z]{1,40} )?wires?|wire (?:services|reports)|agenc(?:y|ies))\b/;
/** "Contact her on Signal: @adaquill.12" */
const CONTACT =
  /^\W{0,2}(?:to contact the (?:reporter|editor|author)s?\b|(?:contact|e-?mail|follow|reach|write to)\b(?: (?:him|her|them|the (?:author|reporter|writer)s?|\p{Lu}[\p{L}'’-]{1,40}(?: \p{Lu}[\p{L}'’-]{1,40}){0,3}))? ?(?:\p{L}{1,40} ){0,3}(?:at|on|via|@))/iu;
/** "Reach Ada Quill: ada@harbour.example" */
const REACH = /^(?:Reach|Contact|E-?mail|Follow|Reach out to) [\p{L} .'’-]{2,60}(?::| at) \S*@\S+$/u;
/** "Ada Quill may be reached at 555-0131", "You can reach the reporter at …" */
const REACHED = new RegExp(
  `^(?:(?:Reporter |Writer |Editor |Staff writer )?${NAME}|[Tt]he (?:reporter|author|writer|editor)|He|She|They)(?:, [\\p{L} ]{3,40},)? (?:may|can|could) be (?:reached|contacted|e-?mailed|followed)\\b.{1,160}$`,
  'u',
);
const HANDLE_OR_ADDRESS = /@[\w.-]{2}|\bsignal\b|\b(?:twitter|x|facebook)\.com\//i;

/** In UTF-16 code units. */
const SHORT = 220;

const givesContact = ({ text }: Passage): boolean =>
  REACHED.test(text) || REACH.test(text) || (CONTACT.test(text) && HANDLE_OR_ADDRESS.test(text));

/** Who helped to write it and how to reach them: "Ada Quill contributed reporting." */
export const contributors: LineRule = {
  kind: 'contributors',
  longest: 500,
  matches: (passage) => {
    const { text, folded } = passage;
    if (CREDITS.test(folded) && !SENTENCE.test(text)) return true;
    if (text.length > SHORT) return false;
    return CONTRIBUTED.test(folded) || ASSISTANCE.test(folded) || REPORTED_FROM.test(text) || givesContact(passage);
  },
};
