/** A full date as written: one day, or two where day and month are figures that can be read both ways. */
export interface WrittenDate {
  readonly start: number;
  readonly end: number;
  /** ISO dates, the likelier reading first. */
  readonly days: readonly string[];
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NAMES = [
  'Jan(?:uary)?',
  'Feb(?:ruary)?',
  'Mar(?:ch)?',
  'Apr(?:il)?',
  'May',
  'June?',
  'July?',
  'Aug(?:ust)?',
  'Sept?(?:ember)?',
  'Oct(?:ober)?',
  'Nov(?:ember)?',
  'Dec(?:ember)?',
];
const ANY_MONTH = `(${[...NAMES, ...NAMES.map((name) => name.toUpperCase()), ...NAMES.map((name) => name.toLowerCase())].join('|')})`;
/** A capital may be glued to what stands before it: "Ada QuillJan. 7, 2031". */
const MONTH = `(?:(?<!\\p{L})|(?<=\\p{Ll})(?=\\p{Lu}))${ANY_MONTH}`;
/** A clock or the same date once more may be glued to it: "January 7, 20314:29 AM". */
const YEAR = '((?:19|20|21)\\d\\d)(?!\\d{3})';
const SHORT_YEAR = "['’](\\d\\d)(?!\\d)";

const YEAR_FIRST = new RegExp(
  `(?<!\\d)${YEAR}([-/.])(\\d{1,2}|${NAMES.join('|').toLowerCase()})\\2(\\d{1,2})(?!\\d)`,
  'gu',
);
const MONTH_FIRST = new RegExp(
  `${MONTH}\\.?[ -]{0,3}(\\d{1,2})(?:st|nd|rd|th)?(?:(?:,| of)? ?|-| - )(?:${YEAR}|${SHORT_YEAR})`,
  'gu',
);
const DAY_FIRST = new RegExp(
  `(?:(?<!\\d)|(?<=\\b(?:19|20|21)\\d\\d))(\\d{1,2})(?:st|nd|rd|th)?[ -]?(?:(?:day )?of )?${ANY_MONTH}\\.?,?[ -]?(?:${YEAR}|${SHORT_YEAR}|(?<=-)(\\d\\d)(?![\\d:]))`,
  'gu',
);
const FIGURES = new RegExp(`(?<![\\d./-])(\\d{1,2})([/.-]) ?(\\d{1,2})\\2 ?(?:${YEAR}|(\\d\\d)(?![\\d:./-]))`, 'gu');
const DAY_OF_MONTH = new RegExp(
  `(?:${MONTH}\\.? (\\d{1,2})(?:st|nd|rd|th)?|\\b(\\d{1,2})(?:st|nd|rd|th)? ${MONTH})\\b(?!\\.?\\d)`,
  'u',
);

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const WEEKDAY = /\b(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?)(?:day)?\b/;

const monthNumber = (name = ''): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1 || Number(name);

function isoDate(year: string | undefined, month: number, day: number): string | null {
  const date = new Date(Date.UTC(Number(year), month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

const inThisCentury = (year: string | undefined): string | undefined => year && `20${year}`;

function figures([, first, separator, second, year, shortYear]: RegExpExecArray): (string | null)[] {
  const [a, b, fullYear] = [Number(first), Number(second), year ?? inThisCentury(shortYear)];
  const dayFirst = isoDate(fullYear, b, a);
  const monthFirst = isoDate(fullYear, a, b);
  if (dayFirst === monthFirst) return [dayFirst];
  // Nobody writes the month first with full stops.
  return separator === '.' && dayFirst ? [dayFirst] : [dayFirst, monthFirst];
}

const SHAPES: readonly [RegExp, (match: RegExpExecArray) => (string | null)[]][] = [
  [YEAR_FIRST, ([, year, , month, day]) => [isoDate(year, monthNumber(month), Number(day))]],
  [
    MONTH_FIRST,
    ([, month, day, year, short]) => [isoDate(year ?? inThisCentury(short), monthNumber(month), Number(day))],
  ],
  [
    DAY_FIRST,
    ([, day, month, year, short, shorter]) => [
      isoDate(year ?? inThisCentury(short ?? shorter), monthNumber(month), Number(day)),
    ],
  ],
  [FIGURES, figures],
];

const HOLDS_YEAR = /(?:19|20|21)\d\d|[-/.'’] ?\d\d(?!\d)/;
const NONE: readonly WrittenDate[] = [];

/** The full dates in a text, in order. No year, no date. */
export function writtenDates(text: string): readonly WrittenDate[] {
  if (!HOLDS_YEAR.test(text)) return NONE;
  const found: WrittenDate[] = [];
  for (const [pattern, read] of SHAPES) {
    for (const match of text.matchAll(pattern)) {
      const days = read(match).filter((day) => day !== null);
      if (days.length > 0) found.push({ start: match.index, end: match.index + match[0].length, days });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return found.filter((date) => {
    if (date.start < end) return false;
    end = date.end;
    return true;
  });
}

const weekdayOf = (day: string): string | undefined => WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()];

/** The weekday that a text names, by its first three letters. */
export const weekdayIn = (text: string): string | null => WEEKDAY.exec(text.toLowerCase())?.[0].slice(0, 3) ?? null;

/** Those days that fall on the weekday that stands beside them, or all where none does. */
export function onWeekday(days: readonly string[], weekday: string | null): readonly string[] {
  const fitting = days.filter((day) => weekdayOf(day) === weekday);
  return fitting.length > 0 ? fitting : days;
}

/** The first full date in a text, as an ISO date, or null where there is none or day and month could be swapped. */
export function findDate(text: string): string | null {
  const [first, ...others] = writtenDates(text);
  const days = onWeekday(first?.days ?? [], weekdayIn(text));
  const [day] = days;
  if (!day || days.length === 1) return day ?? null;
  return days.find((each) => others.some((other) => other.days.length === 1 && other.days[0] === each)) ?? null;
}

/** "March 10", "10 March": the date that it is in that year, or null where the text names no day or the weekday is another. */
export function dateInYear(text: string, year: string): string | null {
  const [, month, day, dayFirst, monthSecond] = DAY_OF_MONTH.exec(text) ?? [];
  const date = isoDate(year, monthNumber(month ?? monthSecond), Number(day ?? dayFirst));
  const weekday = weekdayIn(text);
  return date && (weekday === null || weekdayOf(date) === weekday) ? date : null;
}
