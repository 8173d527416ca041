import type { LineRule } from '../../passage';
import { anyOf } from '../phrases';
import pictureSources from '../words/pictureSources.txt';

const SOURCE = `(?:${anyOf(pictureSources)})`;
const LABELLED =
  /^\W{0,2}(?:photo(?:graph)?s?|pictures?|images?|pic|illustration|graphic|video|credit|photo credit|image credit|picture credit|image source|source|photo illustration|screenshot|screengrab|file photo|composite|artwork)(?: (?:credit|by|from|courtesy(?: of)?|via|source))?(?::| by | via | courtesy | from |, )/i;
const SOURCE_AT_END = new RegExp(
  `(?:^|[/,|(\\[–—-] ?|\\bvia |\\bfor |\\bby |\\b\\p{Lu}[\\p{L}'’.-]+ )${SOURCE}[)\\].]{0,2}$`,
  'u',
);
const SLASHES =
  /^(?:\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){1,3}|@[\w.]+)(?:\/\p{Lu}[\p{L}\p{N}.'’& -]{1,40}){1,3}$/u;
const VIA = /^.{2,80}\bvia (?:\p{Lu}[\p{L}.'’]*(?: \p{Lu}[\p{L}.'’]*){0,3})$/u;
const FOR = /^\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){1,3} for The \p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){0,3}$/u;
const COPYRIGHT = /^(?:©|\(c\)) ?(?:\d{4} )?[\p{L}'’.&, /-]{2,80}$/u;

/** Whose picture it is: "Photo by Ada Quill/Harbour Pictures via Northlight". */
export const credit: LineRule = {
  kind: 'credit',
  longest: 140,
  matches: ({ text }) =>
    !/[a-z]{3,}[.!?]["”]?$/.test(text) &&
    (LABELLED.test(text) ||
      SOURCE_AT_END.test(text) ||
      SLASHES.test(text) ||
      VIA.test(text) ||
      FOR.test(text) ||
      COPYRIGHT.test(text)),
};

const IN_BRACKETS = new RegExp(
  `[([](?:[^()[\\]]{0,80}[/,| ])?(?:${SOURCE}|[Pp]hotos?(?: by|:)[^()[\\]]{2,60}|via .{2,40}|[Ii]mage:.{2,40})(?:[/,| ][^()[\\]]{0,60})?[)\\]]\\.?$`,
);
const AFTER_STOP = new RegExp(
  `[.!?”"] ?(?:(?:Photo(?:graph)?|Image|Picture|Credit|Illustration)s?(?: credit)?(?: by|:).{2,80}|\\p{Lu}[\\p{L}'’. -]{2,40}/.{0,40}${SOURCE}.{0,30}|${SOURCE}(?: /.{1,40})?)$`,
  'u',
);

/** Whether a text ends in a credit: "… on Monday. (Tom Brask/Northlight via AP)". */
export const endsInCredit = (text: string): boolean => {
  const tail = text.slice(-160);
  return IN_BRACKETS.test(tail) || AFTER_STOP.test(tail);
};
