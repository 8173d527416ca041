/**
 * Days, and the periods of the calendar that contain them, in the proleptic Gregorian calendar with ISO 8601 weeks.
 * A day is the number of days since 1970-01-01; nothing here knows of hours or time zones.
 */

export type CalendarUnit =
  | 'day'
  | 'weekend'
  | 'week'
  | 'month'
  | 'season'
  | 'quarter'
  | 'half'
  | 'year'
  | 'decade'
  | 'century';

/** From finest to coarsest. */
const GRANULARITY: readonly CalendarUnit[] = [
  'day',
  'weekend',
  'week',
  'month',
  'season',
  'quarter',
  'half',
  'year',
  'decade',
  'century',
];

/** One stretch of the calendar: the unit's instance that begins on `start`. */
export interface Period {
  readonly unit: CalendarUnit;
  readonly start: number;
  /** A year of a company's or a government's books, which begins whenever they say; `start` then only names it. */
  readonly fiscal?: boolean;
}

export const MONDAY = 1;
export const SATURDAY = 6;

const MILLISECONDS_A_DAY = 86_400_000;
const MONTHS_A_UNIT: Partial<Record<CalendarUnit, number>> = {
  month: 1,
  quarter: 3,
  season: 3,
  half: 6,
  year: 12,
  decade: 120,
  century: 1200,
};
const DAYS_A_UNIT: Partial<Record<CalendarUnit, number>> = { day: 1, week: 7, weekend: 7 };
const SEASONS = ['WI', 'SP', 'SU', 'FA'];

export const isCalendarUnit = (word: string): word is CalendarUnit => (GRANULARITY as readonly string[]).includes(word);

export const isFinerOrSame = (a: CalendarUnit, b: CalendarUnit): boolean =>
  GRANULARITY.indexOf(a) <= GRANULARITY.indexOf(b);

/** A day by its date, or null where the calendar has no such day ("February 31", the year 0). */
export function dayOf(year: number, month: number, date: number): number | null {
  if (year < 1 || year > 9999) return null;
  const time = new Date(0).setUTCFullYear(year, month - 1, date);
  const made = new Date(time);
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === date ? time / MILLISECONDS_A_DAY : null;
}

/** A day by its ISO date, or null where it is malformed or impossible. */
export function parseDay(iso: string): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso);
  return match && dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Month is 1 to 12. */
export function dateOf(day: number): { readonly year: number; readonly month: number; readonly date: number } {
  const date = new Date(day * MILLISECONDS_A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, date: date.getUTCDate() };
}

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** The first day of the month `months` after (before, when negative) the one that starts the given year. */
const firstOfMonth = (year: number, months: number): number =>
  new Date(0).setUTCFullYear(year, months, 1) / MILLISECONDS_A_DAY;

/** The unit's instance that contains the day; of a day between two weekends, the weekend that ends its week. */
export function periodOf(unit: CalendarUnit, day: number): Period {
  const { year, month } = dateOf(day);
  switch (unit) {
    case 'day':
      return { unit, start: day };
    case 'week':
      return { unit, start: day - weekdayOf(day) + MONDAY };
    case 'weekend':
      return { unit, start: day - weekdayOf(day) + SATURDAY };
    case 'season':
      return { unit, start: firstOfMonth(year, Math.floor(month / 3) * 3 - 1) };
    case 'decade':
      return { unit, start: firstOfMonth(year - (year % 10), 0) };
    case 'century':
      return { unit, start: firstOfMonth(year - (year % 100), 0) };
    default: {
      const months = MONTHS_A_UNIT[unit] ?? 1;
      return { unit, start: firstOfMonth(year, Math.floor((month - 1) / months) * months) };
    }
  }
}

/** The period as many of its units later, or earlier when negative. */
export function shift(period: Period, count: number): Period {
  const days = DAYS_A_UNIT[period.unit];
  if (days) return { ...period, start: period.start + days * count };
  const { year, month } = dateOf(period.start);
  return { ...period, start: firstOfMonth(year, month - 1 + (MONTHS_A_UNIT[period.unit] ?? 1) * count) };
}

/** The first day after the period. */
export const endOf = (period: Period): number => {
  if (period.unit === 'weekend') return period.start + 2;
  return shift(period, 1).start;
};

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

/** The Thursday of a week decides to which year it belongs. */
function isoWeek(start: number): string {
  const thursday = start - weekdayOf(start) + 4;
  const { year } = dateOf(thursday);
  const week = 1 + Math.floor((thursday - firstOfMonth(year, 0)) / 7);
  return `${pad(year, 4)}-W${pad(week)}`;
}

/** The TIMEX3 value, or null outside the years 1 to 9999. */
export function timexOf({ unit, start, fiscal }: Period): string | null {
  const { year, month, date } = dateOf(start);
  if (!(year >= 1 && year <= 9999)) return null;
  const name = (fiscal ? 'FY' : '') + pad(year, 4);
  switch (unit) {
    case 'day':
      return `${name}-${pad(month)}-${pad(date)}`;
    case 'week':
      return isoWeek(start);
    case 'weekend':
      return `${isoWeek(start)}-WE`;
    case 'month':
      return `${name}-${pad(month)}`;
    case 'season':
      return `${name}-${SEASONS[Math.floor(month / 3) % 4]}`;
    case 'quarter':
      return `${name}-Q${Math.floor(month / 3) + 1}`;
    case 'half':
      return `${name}-H${month < 7 ? 1 : 2}`;
    case 'year':
      return name;
    case 'decade':
      return `${pad(Math.floor(year / 10), 3)}X`;
    case 'century':
      return `${pad(Math.floor(year / 100))}XX`;
  }
}
