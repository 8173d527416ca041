import type { Evidence } from './evidence';

const STAMP = /^\s*date \d{4}-\d\d-\d\d(?=\s|$)/;

/** " date 2031-05-04 The harbour board …": how saved articles start. */
export const dateStamp: Evidence = {
  reason: 'the date stamp of a saved article',
  weigh: ({ text }) => (STAMP.test(text.slice(0, 200)) ? 7 : 0),
};
