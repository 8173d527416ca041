import type { TimeType } from '../analysis';
import type { Span } from '../span';
import type { CalendarUnit, Period } from './period';

/** What a date is counted from: the day the article came out, or the date that the text named last. */
export type Base = 'publication' | 'narrative';

/** A date that comes round again, by a running number: years for "May 12", weeks for "Monday". */
export interface Cycle {
  readonly unit: CalendarUnit;
  /** Null where there is none: February 29 in most years. */
  occurrence(number: number): Period | null;
  /** The number of an occurrence near the day. */
  numberNear(day: number): number;
  /** The TIMEX3 value where the year is not known: XXXX-05-12; null where that would say nothing. */
  readonly unanchored: string | null;
}

/** Which occurrence the text asks for, where it says so: "last Monday", "this summer", "next May". */
export type Which = 'last' | 'this' | 'next';

/** A date as the text gives it, before it has its place in the calendar. */
export type DateReference =
  | { readonly by: 'name'; readonly period: Period }
  | {
      readonly by: 'cycle';
      readonly cycle: Cycle;
      readonly which?: Which;
      readonly within?: DateReference;
      readonly base: Base;
    }
  | { readonly by: 'shift'; readonly from: DateReference; readonly days: number }
  | { readonly by: 'count'; readonly unit: CalendarUnit; readonly count: number; readonly base: Base };

/** A point in time: a date, a time of that day ("T08:20", "TNI"), or both. */
export interface Point {
  readonly kind: 'point';
  readonly date: DateReference | null;
  readonly clock: string | null;
}

/** Anything whose value does not depend on where it stands; the value is null for an impossible date. */
export interface Constant {
  readonly kind: 'constant';
  readonly type: TimeType;
  readonly value: string | null;
}

export type Meaning = Point | Constant;

/** What a rule found. */
export interface Candidate extends Span {
  readonly meaning: Meaning;
}

export const constant = (type: TimeType, value: string | null): Constant => ({ kind: 'constant', type, value });

export const point = (date: DateReference | null, clock: string | null = null): Point => ({
  kind: 'point',
  date,
  clock,
});

export const named = (period: Period): DateReference => ({ by: 'name', period });

export const counted = (unit: CalendarUnit, count: number, base: Base = 'publication'): DateReference => ({
  by: 'count',
  unit,
  count,
  base,
});

export const recurring = (cycle: Cycle, which?: Which, base: Base = 'publication'): DateReference => ({
  by: 'cycle',
  cycle,
  ...(which && { which }),
  base,
});
