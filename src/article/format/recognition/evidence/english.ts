import type { Evidence } from './evidence';

/** Function words make up more than a third of English prose; see registers/english.txt. */
export const english: Evidence = {
  reason: 'hardly an English word',
  weigh: (sample) => (sample.words === 0 || sample.rate('english') < 165 ? -8 : 0),
};
