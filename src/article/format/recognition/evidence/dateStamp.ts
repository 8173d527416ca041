import type { Evidence } from './evidence';

/** " date 2031-05-04 The harbour board …": how saved articles start. */
export const dateStamp: Evidence = {
  reason: 'the date stamp of a saved article',
  weigh: ({ passages }) => (passages[0]?.kind === 'date' ? 7 : 0),
};
