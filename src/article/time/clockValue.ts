import { zones } from './lexicon';

/** The TIMEX3 value of a time of day, in local time unless the zone is universal time; `hour` is 0 to 24. */
export const clockValue = (hour: number, minute?: string, zone?: string): string =>
  `T${String(hour).padStart(2, '0')}:${minute ?? '00'}${zones.get(zone ?? '') === 'Z' ? 'Z' : ''}`;
