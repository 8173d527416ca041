import type { Outlet } from './outlet';

type Style = Outlet['dates'];

const DAY = 86_400_000;

/** Days since 1970-01-01. */
export const dayNumber = (isoDate: string): number => Date.parse(isoDate) / DAY;

export const isoDate = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

const formats = (locale: string) => ({
  full: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  weekday: new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }),
});

const FORMATS = { us: formats('en-US'), uk: formats('en-GB') };

/** "March 4, 2026" or "4 March 2026". */
export const fullDate = (day: number, style: Style): string => FORMATS[style].full.format(day * DAY);

/** How an article of the day `published` names a day of the week before it: "on Tuesday" or "yesterday". */
export function when(day: number, published: number, style: Style): string {
  if (published - day === 1 && style === 'uk') return 'yesterday';
  return `on ${FORMATS[style].weekday.format(day * DAY)}`;
}
