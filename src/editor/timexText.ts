/** The first one takes ten milliseconds and more to make, so none is made while the extension starts. */
const formats = new Map<Intl.DateTimeFormatOptions, Intl.DateTimeFormat>();

function format(date: Date, options: Intl.DateTimeFormatOptions): string {
  const known = formats.get(options) ?? new Intl.DateTimeFormat('en-GB', options);
  formats.set(options, known);
  return known.format(date);
}

const DAY = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
const MONTH = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;

const PART_OF_DAY: Readonly<Record<string, string>> = {
  MO: 'morning',
  MI: 'midday',
  AF: 'afternoon',
  EV: 'evening',
  NI: 'night',
  DT: 'daytime',
};

const SEASON: Readonly<Record<string, string>> = { SP: 'spring', SU: 'summer', FA: 'autumn', WI: 'winter' };

/** A TIMEX3 value for the reader: "2026-01-04" is "4 Jan 2026", "2025-06-09TNI" "9 Jun 2025, night". Others as they are. */
export function timexText(value: string): string {
  const [date = '', time] = value.split('T');
  const [, year, month, day] = /^(\d{4})(?:-(\d\d|SP|SU|FA|WI|Q[1-4]))?(?:-(\d\d))?$/.exec(date) ?? [];
  if (!year) return value;
  const text = dateText(year, month, day);
  return time ? `${text}, ${PART_OF_DAY[time] ?? time}` : text;
}

function dateText(year: string, month: string | undefined, day: string | undefined): string {
  if (!month) return year;
  if (month in SEASON) return `${SEASON[month]} ${year}`;
  if (month.startsWith('Q')) return `${month} ${year}`;
  const instant = new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`);
  return format(instant, day ? DAY : MONTH);
}
