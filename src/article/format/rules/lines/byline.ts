import type { LineRule } from '../../passage';
import { anyOf } from '../phrases';
import outletNames from '../words/outletNames.txt';

const NAME = "(?:\\p{Lu}[\\p{L}'’.-]{0,40}|de|van|von|der|den|bin|al|el|la|le|du|da|dos|di)";
const FULL_NAME = `${NAME}(?: ${NAME}){0,5}(?: \\([\\p{L} ]{1,20}\\))?`;
const NAMES = `${FULL_NAME}(?:(?:,| and| &|, and) ${FULL_NAME}){0,6}`;
const BY = new RegExp(
  `^(?:By|BY|by|Story by|Written by|Posted by|Words by|[Ww]ords|Report by|Analysis by|From|Author:|Reporter:)(?: |:\\s?|(?=\\p{Lu}))${NAMES}(?: ?[,|•·–—-] ?.{0,80}| (?:in|at|for|of) .{2,60})?$`,
  'u',
);
const POSITION =
  /^\p{Lu}[\p{L}'’.-]{1,40}(?: \p{Lu}[\p{L}'’.-]{0,40}){1,3}(?: and \p{Lu}[\p{L}'’.-]{1,40}(?: \p{Lu}[\p{L}'’.-]{0,40}){1,3})?,?(?: [|/·•–—-])? (?:(?:(?:\p{L}{1,30} ){0,3}(?:[Ee]ditor|[Cc]orrespondent|[Rr]eporter|[Ww]riter|[Cc]olumnist|[Jj]ournalist|[Cc]ritic)s?)|(?:of )?(?:CNN|BBC News|Associated Press|The Associated Press|Reuters|AFP))(?:[,|].{0,60})?$/u;

/** "Ada Quill @adaquill", "Ada Quill | ada@harbour.example" */
const WITH_HANDLE =
  /^(?:By )?\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*){1,3},?(?: [|/·•–—-])? (?:@\w{2,30}|[\w.+-]{1,40}@[\w-]{1,40}\.[\w.]{2,20})$/u;

/** "Ada Quill, The Harbour Gazette" */
const OF_OUTLET = new RegExp(
  `^${NAME}(?: ${NAME}){1,3}, (?:The )?(?:\\p{Lu}[\\p{L}'’.-]{0,40} ){1,3}(?:${anyOf(outletNames)})$`,
  'u',
);

/** "WQXR | By Ada Quill" */
const BEHIND_OUTLET = new RegExp(`^\\p{Lu}[\\p{L}\\p{N}.'’& -]{1,40} [|/] By ${NAMES}$`, 'u');

/** "By Ada Quill and Tom Brask, Harbour Gazette", "Ada Quill, Political Editor". */
export const byline: LineRule = {
  kind: 'byline',
  longest: 200,
  matches: ({ text }) =>
    !/[a-z]{3}[.!?]$/.test(text) &&
    (BY.test(text) ||
      BEHIND_OUTLET.test(text) ||
      POSITION.test(text) ||
      WITH_HANDLE.test(text) ||
      OF_OUTLET.test(text)),
};
