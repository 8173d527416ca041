import type { LineRule } from '../../passage';

const NAME = "\\p{Lu}[\\p{L}'’.-]*(?: \\p{Lu}[\\p{L}'’.-]*){1,4}";
const CONTRIBUTED =
  /\b(?:contributed|assisted with|helped with) (?:to (?:this|the) (?:\w+ )?(?:report|article|story|post|piece|dispatch)|(?:\w+ ){0,3}(?:reporting|research|writing|data analysis))\b|\b(?:reporting|research|translation) (?:was|were) contributed by\b/;
const REPORTED_FROM = new RegExp(
  `^${NAME} (?:and ${NAME} )?(?:reported|contributed|wrote) (?:this (?:article|story) )?from \\p{Lu}`,
  'u',
);
const WORK =
  '(?:additional |with |further )*(?:reporting|writing|editing|research(?:ed)?|compiled|produced|translated|translation|photographs?|photography|graphics?|illustrations?|audio|text|words|interview|edited|written|reported|(?:audio |video )produced|video|data|fact[- ]checking|production|design|development)';
const CREDITS = new RegExp(
  `^\\W{0,2}${WORK}(?:,? (?:and|&)? ?${WORK}){0,3}(?: (?:contributed )?by:?|:) [\\p{L}.,;:'’&() /-]+$`,
  'u',
);
const SENTENCE = /\b(?:is|are|was|were|has|have|had|says|said|shows?|will|the|this|a|an)\b/;
const ASSISTANCE =
  /^\W{0,3}with (?:assistance|files|inputs?|contributions?|additional reporting|reporting|help|reports) (?:from|by)\b/;
const CONTACT =
  /^\W{0,2}(?:to contact the (?:reporter|editor|author)s?\b|(?:contact|e-?mail|follow|reach|write to)\b(?: (?:him|her|them|the (?:author|reporter|writer)s?|\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,3}))? ?(?:\p{L}+ ){0,3}(?:at|on|via|@))/iu;
const HANDLE_OR_ADDRESS = /@[\w.-]{2,}|\b[\w.+-]+@[\w-]+\.\w{2,}\b|\bsignal\b|\b(?:twitter|x|facebook)\.com\//i;

/** "Ada Quill contributed reporting.", "(Reporting by Ada Quill; Editing by Tom Brask)". */
export const contributors: LineRule = {
  kind: 'contributors',
  longest: 500,
  matches: ({ text, folded }) =>
    (CONTRIBUTED.test(folded) && text.length < 300) ||
    (CREDITS.test(folded) && !SENTENCE.test(text)) ||
    ASSISTANCE.test(folded) ||
    (REPORTED_FROM.test(text) && text.length < 200) ||
    (CONTACT.test(text) && HANDLE_OR_ADDRESS.test(text) && text.length < 220),
};
