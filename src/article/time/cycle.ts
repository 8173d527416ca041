import type { Cycle } from './meaning';
import { type CalendarUnit, dateOf, dayOf, MONDAY, type Period, periodOf, SATURDAY, weekdayOf } from './period';

const pad = (value: number): string => String(value).padStart(2, '0');

const yearly = (unit: CalendarUnit, unanchored: string | null, inYear: (year: number) => number | null): Cycle => ({
  unit,
  unanchored,
  occurrence(year) {
    const start = inYear(year);
    return start === null ? null : { unit, start };
  },
  numberNear: (day) => dateOf(day).year,
});

/** Weeks are counted from the one that holds 1970-01-01, a Thursday. */
const weekly = (unit: CalendarUnit, weekday: number): Cycle => ({
  unit,
  unanchored: null,
  occurrence: (week) => ({ unit, start: 7 * week - 3 + weekday - MONDAY }),
  numberNear: (day) => Math.floor((day + 3) / 7),
});

export const everyDate = (month: number, date: number): Cycle =>
  yearly('day', dayOf(2000, month, date) === null ? null : `XXXX-${pad(month)}-${pad(date)}`, (year) =>
    dayOf(year, month, date),
  );

export const everyMonth = (month: number): Cycle =>
  yearly('month', `XXXX-${pad(month)}`, (year) => dayOf(year, month, 1));

/** `number` is 1 to 4. */
export const everyQuarter = (number: number): Cycle =>
  yearly('quarter', `XXXX-Q${number}`, (year) => dayOf(year, 3 * number - 2, 1));

/** `number` is 1 or 2. */
export const everyHalf = (number: number): Cycle =>
  yearly('half', `XXXX-H${number}`, (year) => dayOf(year, 6 * number - 5, 1));

/** `month` is the one in which the season begins. */
export const everySeason = (month: number): Cycle => yearly('season', null, (year) => dayOf(year, month, 1));

/** `weekday` is 1 for Monday to 7 for Sunday. */
export const everyWeekday = (weekday: number): Cycle => weekly('day', weekday);

/** The days on which a weekday and a day of the month agree, counted by month. */
export const everyNumberedWeekday = (weekday: number, date: number): Cycle => ({
  unit: 'day',
  unanchored: null,
  occurrence(month) {
    const start = dayOf(Math.floor(month / 12), (month % 12) + 1, date);
    return start === null || weekdayOf(start) !== weekday ? null : { unit: 'day', start };
  },
  numberNear(day) {
    const { year, month } = dateOf(day);
    return 12 * year + month - 1;
  },
});

export const everyWeekend: Cycle = weekly('weekend', SATURDAY);

/** The week that holds a date. */
export const everyWeekOf = (month: number, date: number): Cycle =>
  yearly('week', null, (year) => containing('week', dayOf(year, month, date)));

/** A holiday, or the week or weekend around it, by its notation in holidays.txt. */
export function everyHoliday(notation: string, unit: 'day' | 'week' | 'weekend' = 'day'): Cycle {
  const [, month, date, weekday] = /^(\d\d)-(\d\d)(?:\+(\d))?$/.exec(notation) ?? [];
  const easter = /^easter([+-]\d+)$/.exec(notation)?.[1];
  const unanchored = unit === 'day' && month && date && !weekday ? `XXXX-${month}-${date}` : null;
  return yearly(unit, unanchored, (year) => {
    if (easter) return containing(unit, easterSunday(year) + Number(easter));
    const from = dayOf(year, Number(month), Number(date));
    const days = weekday && from !== null ? (Number(weekday) - weekdayOf(from) + 7) % 7 : 0;
    return from === null ? null : containing(unit, from + days);
  });
}

const containing = (unit: CalendarUnit, day: number | null): number | null =>
  day === null ? null : periodOf(unit, day).start;

/** Easter Sunday of the western churches, by Gauss's rule for the Gregorian calendar. */
function easterSunday(year: number): number {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const solar = 15 + century - Math.floor(century / 4) - Math.floor((13 + 8 * century) / 25);
  const age = (19 * golden + solar) % 30;
  const full = age - (age === 29 || (age === 28 && golden > 10) ? 1 : 0);
  const march21 = dayOf(year, 3, 21) ?? 0;
  const moon = march21 + full;
  return moon + 7 - (weekdayOf(moon) % 7);
}

/** The occurrences from just before the day to just after it, in order. */
export function around(cycle: Cycle, day: number): Period[] {
  const near = cycle.numberNear(day);
  const found: Period[] = [];
  for (const step of [-1, 1]) {
    // February 29 may be eight years away.
    let number = step < 0 ? near : near + 1;
    for (let tries = 0, wanted = 2; tries < 10 && wanted > 0; tries++, number += step) {
      const period = cycle.occurrence(number);
      if (period) {
        found.push(period);
        wanted--;
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
