import type { LineRule } from '../../passage';
import { anyOf } from '../phrases';
import pictureSources from '../words/pictureSources.txt';

const SOURCE = `(?:${anyOf(pictureSources)})`;
const NAME = "\\p{Lu}[\\p{L}'’.-]{0,40}";
const LABELLED =
  /^\W{0,2}(?:photo(?:graph)?s?|pictures?|images?|pic|illustration|graphic|video|credit|photo credit|image credit|picture credit|image source|source|photo illustration|screenshot|screengrab|file photo|composite|artwork)(?: (?:credit|by|from|courtesy(?: of)?|via|source))?(?::| by | via | courtesy | from |(?<=source), )/i;
const SOURCE_AT_END = new RegExp(`(?:^|[/,|:(\\[–—-] ?|\\bvia |\\bfor |\\bby |\\b${NAME} )${SOURCE}[)\\].]{0,2}$`, 'u');
const SLASHES =
  /^(?:\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){1,3}|@[\w.]+)(?:\/\p{Lu}[\p{L}\p{N}.'’& -]{1,40}){1,3}$/u;
const VIA = /^.{2,80}\bvia (?:\p{Lu}[\p{L}.'’]*(?: \p{Lu}[\p{L}.'’]*){0,3})$/u;
const FOR = /^\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){1,3} for The \p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){0,3}$/u;
/** "Ada Quill, Gazette Staff", "Ada Quill/The Gazette photographer" */
const STAFF =
  /^\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*){1,3}(?:,| [/|–—-]|\/) ?(?:[Tt]he )?(?:\p{Lu}[\p{L}'’.-]{0,40} ){0,4}(?:[Ss]taff(?: [Pp]hoto(?:s|grapher)?)?|[Pp]hoto(?:grapher|journalist|s)?|(?:[Cc]hief |[Vv]isual )[Pp]hoto(?:grapher|journalist))$/u;
const COPYRIGHT = /^(?:©|\(c\) ?(?=\d)) ?(?:\d{4} )?[\p{L}'’.&, /-]{2,80}$/u;

/** A sentence before the credit: then it is a caption that ends in one. */
const SENTENCE_WITHIN = /[\p{Ll}\d]{2}[.!?]["”’]?\s{0,3}[([\p{Lu}]/u;
/** Words enough in front of a credit in brackets to tell what is seen: a caption too. */
const DESCRIPTION_BEFORE = /^.{30,}[([]/;
const BY = /^by /i;
const COURTESY = /^[Cc]ourtesy(?: of)?:? \p{Lu}[\p{L}'’.& -]{1,60}$/u;
const FULL_STOP = /\p{Ll}{3}[.!?]["”]?$/u;

/** Whose picture it is: "Photo by Ada Quill/Harbour Pictures via Northlight". */
export const credit: LineRule = {
  kind: 'credit',
  longest: 140,
  matches: ({ text }) =>
    !BY.test(text) &&
    !FULL_STOP.test(text) &&
    !SENTENCE_WITHIN.test(text) &&
    !DESCRIPTION_BEFORE.test(text) &&
    (LABELLED.test(text) ||
      SOURCE_AT_END.test(text) ||
      SLASHES.test(text) ||
      VIA.test(text) ||
      FOR.test(text) ||
      STAFF.test(text) ||
      COURTESY.test(text) ||
      COPYRIGHT.test(text)),
};

const PERSON = `${NAME}(?: ${NAME}){1,3}`;
const OUTLET = `(?:The )?${NAME}(?: ${NAME}){0,3}`;
const LABEL = '(?:[Pp]hoto(?:graph)?|[Ii]mage|[Pp]icture|[Cc]redit|[Ii]llustration)s?(?: [Cc]redit)?(?: by|:)';
const TAIL = 160;

/** Of the last words of a text, after whatever the picture shows. */
const AT_END = [
  new RegExp(`[([](?:[^()[\\]]{0,80}[/,|:] ?|${PERSON} )${SOURCE}(?: ?[/,|][^()[\\]]{0,60})?[)\\]]\\.?$`, 'u'),
  new RegExp(`[([](?:${LABEL}|via )[^()[\\]]{2,60}[)\\]]\\.?$`, 'u'),
  new RegExp(`[([](?:[Ff]ile(?: photo)?: ?)?${PERSON} ?/ ?${OUTLET}(?: via ${OUTLET})?[)\\]]\\.?$`, 'u'),
  new RegExp(`[.!?”"] ?(?:${PERSON} ?/ ?.{0,40})?${SOURCE}(?: ?/ ?.{1,40})?$`, 'u'),
  new RegExp(`[.!?”"\\p{Ll}] ?Credit(?:\\.\\.\\.)?(?:Credit)? ?(?:\\.\\.\\. ?)?${PERSON}(?:(?: for |/).{2,60})?$`, 'u'),
];

const AGENCY_AT_END = new RegExp(`[([](?:${SOURCE}|AP)[)\\]]\\.?$`, 'u');

/** Whether a text ends in an agency alone, as captions do and sometimes the last line of its report: "… (AFP)". */
export const endsInAgency = (text: string): boolean => AGENCY_AT_END.test(text.slice(-TAIL));

/** "… on Monday. Photo by Tom Brask", but not a sentence about photographs. */
const LABELLED_AT_END = new RegExp(`[.!?”"] ?(?:${LABEL}|Source:|Supplied:).{2,80}$`, 'u');

/** Whether a text ends in a credit: "… on Monday. (Tom Brask/Northlight via AP)". */
export const endsInCredit = (text: string): boolean => {
  const tail = text.slice(-TAIL);
  return AT_END.some((pattern) => pattern.test(tail)) || (LABELLED_AT_END.test(tail) && !FULL_STOP.test(tail));
};
