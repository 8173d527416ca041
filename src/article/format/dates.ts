const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const YEAR = '((?:19|20|21)\\d\\d)';

const ISO = new RegExp(`\\b${YEAR}-(\\d\\d)-(\\d\\d)\\b`);
const MONTH_FIRST = new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? ${YEAR}\\b`, 'i');
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH},? ${YEAR}\\b`, 'i');
const NUMBERS = new RegExp(`\\b(\\d{1,2})([/.])(\\d{1,2})\\2${YEAR}\\b`);

const monthNumber = (name = ''): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

function isoDate(year: string | undefined, month: number, day: number): string | null {
  const date = new Date(Date.UTC(Number(year), month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

/** A day and month in figures: only where one of them can't be the month, since outlets differ in the order. */
function fromNumbers([, first, separator, second, year]: RegExpExecArray): string | null {
  const [a, b] = [Number(first), Number(second)];
  if (a > 12 || separator === '.') return isoDate(year, b, a);
  return b > 12 || a === b ? isoDate(year, a, b) : null;
}

/** The first full date in a text, as an ISO date, or null: no year, no date. */
export function findDate(text: string): string | null {
  const iso = ISO.exec(text);
  if (iso) return isoDate(iso[1], Number(iso[2]), Number(iso[3]));
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return isoDate(monthFirst[3], monthNumber(monthFirst[1]), Number(monthFirst[2]));
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return isoDate(dayFirst[3], monthNumber(dayFirst[2]), Number(dayFirst[1]));
  const numbers = NUMBERS.exec(text);
  return numbers ? fromNumbers(numbers) : null;
}
