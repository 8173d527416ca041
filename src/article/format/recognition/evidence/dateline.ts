import type { Evidence } from './evidence';

const AGENCY =
  /^[ \t]*(?:date [\d-]+ )?\p{Lu}[\p{Lu}\s.'’-]{2,40}(?:, [\p{L}\s.]{2,40}){0,2}(?:, [\p{L}.]{3,9} \d{1,2})? ?\([\p{L}\d /.]{2,40}\) ?[-–—_]{1,2}/mu;
const PLACE_AND_DASH = /^[ \t]*(?:\p{Lu}[\p{Lu}.'’-]{2,20} ?){1,3}(?:, \p{Lu}[\p{L}\s.]{2,30})? ?[–—_-]{1,2} ?\p{Lu}/mu;

/** "PORT ELLAN, Norland (ANP) —" */
export const dateline: Evidence = {
  reason: 'a dateline',
  weigh({ text }) {
    const head = text.slice(0, 1500);
    if (AGENCY.test(head)) return 4;
    return PLACE_AND_DASH.test(head) ? 1.5 : 0;
  },
};
