import type { Sample } from '../sample';
import type { Evidence } from './evidence';

const AGENCY =
  /^[ \t]{0,40}(?:date [\d-]{10} )?\p{Lu}[\p{Lu}\s.'’-]{2,40}(?:, [\p{L}\s.]{2,40}){0,2}(?:, [\p{L}.]{3,9} \d{1,2})? ?\([\p{L}\d /.]{2,40}\) ?[-–—_]{1,2}/mu;
const PLACE_AND_DASH = /^[ \t]*(?:\p{Lu}[\p{Lu}.'’-]{2,20} ?){1,3}(?:, \p{Lu}[\p{L}\s.]{2,30})? ?[–—_-]{1,2} ?\p{Lu}/mu;
const PLACE_AND_DATE = /^\p{Lu}{2}[\p{Lu} .'’-]{0,40}(?: ?, ?[\p{L} .'’-]{2,40})? (?:19|20)\d\d-\d\d-\d\d$/u;
const HEAD = 1500;

/** A title in capitals, and below it place and day: reports of the 1990s, even those that are nothing but results. */
function isWire({ passages }: Sample): boolean {
  const [title, ...below] = passages;
  const inCapitals = title !== undefined && /\p{Lu}{3}/u.test(title.text) && title.text === title.text.toUpperCase();
  return inCapitals && below.slice(0, 3).some(({ text }) => PLACE_AND_DATE.test(text));
}

/** "PORT ELLAN, Norland (ANP) —", "CALDER, Norland 1997-10-04". */
export const dateline: Evidence = {
  reason: 'a dateline',
  weigh(sample) {
    if (isWire(sample)) return 18;
    const head = sample.text.slice(0, HEAD);
    if (AGENCY.test(head)) return 4;
    return PLACE_AND_DASH.test(head) ? 1.5 : 0;
  },
};
