import type { Sample } from '../sample';
import type { Evidence } from './evidence';

/** Function words make up more than a third of English prose; see registers/english.txt. */
export const hardlyEnglish = (sample: Sample): boolean => sample.words === 0 || sample.rate('english') < 165;

export const english: Evidence = {
  reason: 'hardly an English word',
  weigh: (sample) => (hardlyEnglish(sample) ? -8 : 0),
};
