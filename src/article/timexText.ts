/** The first one takes ten milliseconds and more to make, so none is made while the extension starts. */
const formats = new Map<Intl.DateTimeFormatOptions, Intl.DateTimeFormat>();

function format(date: Date, options: Intl.DateTimeFormatOptions): string {
  const known = formats.get(options) ?? new Intl.DateTimeFormat('en-GB', options);
  formats.set(options, known);
  return known.format(date);
}

const DAY = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
const DAY_OF_MONTH = { day: 'numeric', timeZone: 'UTC' } as const;
const DAY_OF_YEAR = { day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
const MONTH = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
const MILLISECONDS_A_DAY = 86_400_000;

const PART_OF_DAY: Readonly<Record<string, string>> = {
  MO: 'morning',
  MI: 'midday',
  AF: 'afternoon',
  EV: 'evening',
  NI: 'night',
  DT: 'daytime',
};
const SEASON: Readonly<Record<string, string>> = { SP: 'spring', SU: 'summer', FA: 'autumn', WI: 'winter' };
/** First month of a season, 0 for January; winter begins in the December before. */
const SEASON_MONTH: Readonly<Record<string, number>> = { WI: -1, SP: 2, SU: 5, FA: 8 };
const HALF: Readonly<Record<string, string>> = { H1: 'first half of', H2: 'second half of' };
const UNIT: Readonly<Record<string, string>> = { Y: 'year', M: 'month', W: 'week', D: 'day', H: 'hour', S: 'second' };
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** First and last possible day of a TIMEX3 value, in milliseconds since 1970; null where it has no place in the calendar. */
export interface DayRange {
  readonly first: number;
  readonly last: number;
}

export function timexRange(value: string): DayRange | null {
  const [date = ''] = value.split('T');
  const week = /^(\d{4})-W(\d\d)(-WE)?$/.exec(date);
  if (week) return weekRange(Number(week[1]), Number(week[2]), week[3] !== undefined);
  const [, years, part, day] =
    /^(\d{2,4})(?:-(\d\d|SP|SU|FA|WI|Q[1-4]|H[12]))?(?:-(\d\d))?$/.exec(date.replace(/X{1,4}$/, '')) ?? [];
  if (years === undefined) return null;
  const span = 10 ** (4 - years.length);
  const year = Number(years) * span;
  if (part === undefined || years.length < 4) return range(Date.UTC(year, 0), Date.UTC(year + span, 0));
  const [month, months] = monthsOf(part);
  if (day !== undefined) return range(Date.UTC(year, month, Number(day)), Date.UTC(year, month, Number(day) + 1));
  return range(Date.UTC(year, month), Date.UTC(year, month + months));
}

/** @param end the first day behind it. */
const range = (first: number, end: number): DayRange => ({ first, last: end - MILLISECONDS_A_DAY });

function monthsOf(part: string): readonly [first: number, count: number] {
  if (part in SEASON_MONTH) return [SEASON_MONTH[part] ?? 0, 3];
  const number = Number(part.slice(1));
  if (part.startsWith('Q')) return [3 * (number - 1), 3];
  return part.startsWith('H') ? [6 * (number - 1), 6] : [Number(part) - 1, 1];
}

/** ISO 8601: the first week has the year's first Thursday. */
function weekRange(year: number, week: number, weekend: boolean): DayRange {
  const fourth = Date.UTC(year, 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * MILLISECONDS_A_DAY;
  const first = monday + (7 * (week - 1) + (weekend ? 5 : 0)) * MILLISECONDS_A_DAY;
  return range(first, first + (weekend ? 2 : 7) * MILLISECONDS_A_DAY);
}

/**
 * A TIMEX3 value for the reader: "2026-01-04" is "4 Jan 2026", "2025-06-09TNI" "9 Jun 2025, night", "2026-W10" "2–8 Mar 2026". Empty
 * for what only the article's own words can say ("PAST_REF").
 */
export function timexText(value: string): string {
  const [date = '', time] = value.split('T');
  if (date.startsWith('P')) return durationText(value);
  const day = dayText(date);
  const clock = time === undefined ? '' : clockText(time);
  return [day, clock].filter(Boolean).join(', ');
}

function dayText(date: string): string {
  const [, month, dayOfMonth] = /^XXXX-(\d\d)-(\d\d)$/.exec(date) ?? [];
  if (month && dayOfMonth) return format(new Date(`2000-${month}-${dayOfMonth}T00:00:00Z`), DAY_OF_YEAR);
  const weekday = /^XXXX-WXX-([1-7])$/.exec(date)?.[1];
  if (weekday) return WEEKDAYS[Number(weekday) - 1] ?? '';
  const days = timexRange(date);
  if (days === null || !Number.isFinite(days.last)) return '';
  const [year = '', part = ''] = [date.slice(0, 4), date.slice(5)];
  if (/^\d{3}X?$/.test(date)) return `${date.slice(0, 3)}0s`;
  if (/^\d{2}(?:XX)?$/.test(date)) return `${Number(date.slice(0, 2)) * 100}s`;
  if (part.startsWith('W') && part !== 'WI') return rangeText(days);
  if (part in SEASON) return `${SEASON[part]} ${year}`;
  if (part in HALF) return `${HALF[part]} ${year}`;
  if (part.startsWith('Q')) return `${part} ${year}`;
  return part ? format(new Date(days.first), part.length > 2 ? DAY : MONTH) : year;
}

function rangeText({ first, last }: DayRange): string {
  const [from, to] = [new Date(first), new Date(last)];
  const sameYear = from.getUTCFullYear() === to.getUTCFullYear();
  const sameMonth = sameYear && from.getUTCMonth() === to.getUTCMonth();
  return `${format(from, sameMonth ? DAY_OF_MONTH : sameYear ? DAY_OF_YEAR : DAY)}–${format(to, DAY)}`;
}

const clockText = (time: string): string =>
  PART_OF_DAY[time] ?? (time.startsWith('24:00') ? 'midnight' : /^\d\d:\d\d/.test(time) ? time : '');

function durationText(value: string): string {
  const [, count = '', unit = ''] = /^PT?(\d+(?:\.\d+)?|X)([YMWDHS])$/.exec(value) ?? [];
  const name = unit === 'M' && value.startsWith('PT') ? 'minute' : UNIT[unit];
  if (!name) return '';
  return count === 'X' ? `some ${name}s` : `${count} ${name}${count === '1' ? '' : 's'}`;
}
