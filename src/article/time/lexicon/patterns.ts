import { months, ordinals, weekdays } from '.';

/** Sources for regular expressions, as `phrase` reads them. */
export const MONTH_NAME = '(?:january|february|march|april|may|june|july|august|september|october|november|december)';
/** An abbreviation is taken for a month only with its stop or before a number: "Jan" and "Mar" are names too. */
export const MONTH = String.raw`(?:${MONTH_NAME}\b|${months.pattern}\b(?:\.|(?= ?\d)))`;
export const WEEKDAY = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)';
/** A weekday's abbreviation is taken for one only where a date follows. */
export const WEEKDAY_BEFORE_DATE = String.raw`(?:${weekdays.pattern}\b\.?(?=,? (?:the )?(?:${months.pattern}\b|\d)))`;
export const DATE = String.raw`(?:(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?)`;
export const YEAR = String.raw`(?:(?:1\d|20)\d\d)`;
export const ORDINAL = String.raw`(?:${ordinals.pattern}|[12]?\d(?:st|nd|rd|th))`;

const bare = (word: string): string => word.replace(/\.$/, '');

/** 1 to 12; 0 where it is no month. */
export const monthNumber = (word: string): number => Number(months.get(bare(word)) ?? 0);

/** 1 to 7; 0 where it is no weekday. */
export const weekdayNumber = (word: string): number => Number(weekdays.get(bare(word)) ?? 0);

/** "third", "3rd". */
export const ordinalNumber = (word: string): number => Number(ordinals.get(word) ?? Number.parseInt(word, 10));

/** Units of the calendar, singular; hours and shorter ones are none. */
export const CALENDAR_UNIT = '(?:day|week|fortnight|month|quarter|year|decade|century)';
/** Any unit of time, singular or plural. */
export const UNIT =
  '(?:(?:second|minute|hour|day|weekend|week|fortnight|month|quarter|year|decade)s?|century|centuries)';
/** Units that make a period worth naming: "for years", not "for minutes". */
export const UNITS = '(?:(?:minute|hour|day|week|month|year|decade)s|centuries)';

export const singular = (unit: string): string => unit.toLowerCase().replace(/ies$/, 'y').replace(/s$/, '');
