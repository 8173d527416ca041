import type { TimeExpression } from '../../article';

/** The days that a time expression may mean, both included, as days since 1970-01-01. */
export interface Moment {
  readonly from: number;
  readonly to: number;
}

/** How many days lie between two moments; 0 where they may be the same. */
export const daysBetween = (one: Moment, other: Moment): number =>
  Math.max(0, one.from - other.to, other.from - one.to);

/** A time longer than this is one that numbers are given for. */
const PERIOD_DAYS = 6;
export const isPeriod = ({ from, to }: Moment): boolean => to - from >= PERIOD_DAYS;

const DAY = 86_400_000;

/** The day number of an ISO date at the start of `value`, or null. */
export function dayNumber(value: string): number | null {
  const date = /^(\d{4})-(\d\d)-(\d\d)/.exec(value);
  return date ? daysSinceEpoch(Number(date[1]), Number(date[2]), Number(date[3])) : null;
}

/** Calendar days, weeks, months, quarters and years of TIMEX3; anything vaguer is null. */
export function momentOf({ value, type }: Pick<TimeExpression, 'value' | 'type'>): Moment | null {
  if (value === null || type === 'DURATION' || type === 'SET') return null;
  const day = dayNumber(value);
  if (day !== null) return { from: day, to: day };
  const week = /^(\d{4})-W(\d\d)/.exec(value);
  if (week) return weekOf(Number(week[1]), Number(week[2]));
  const quarter = /^(\d{4})-Q([1-4])$/.exec(value);
  if (quarter) return monthsOf(Number(quarter[1]), Number(quarter[2]) * 3 - 2, 3);
  const month = /^(\d{4})-(\d\d)$/.exec(value);
  if (month) return monthsOf(Number(month[1]), Number(month[2]), 1);
  return /^\d{4}$/.test(value) ? monthsOf(Number(value), 1, 12) : null;
}

const daysSinceEpoch = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / DAY;

function monthsOf(year: number, month: number, count: number): Moment {
  return { from: daysSinceEpoch(year, month, 1), to: daysSinceEpoch(year, month + count, 1) - 1 };
}

/** ISO weeks: Monday to Sunday, the first being the one with 4 January. */
function weekOf(year: number, week: number): Moment {
  const fourth = daysSinceEpoch(year, 1, 4);
  const monday = fourth - ((fourth + 3) % 7) + (week - 1) * 7;
  return { from: monday, to: monday + 6 };
}

const WEEKDAY = /\b(sun|mon|tues?|wed|thurs?|fri|sat)(?:day|nesday|urday)?\b/i;
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** The weekday that a time expression names, from 0 for Sunday, or null. */
export function weekdayIn(text: string): number | null {
  const name = WEEKDAY.exec(text)?.[1];
  return name === undefined ? null : WEEKDAYS.indexOf(name.slice(0, 3).toLowerCase());
}
