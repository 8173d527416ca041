/** How the words of dates are read: what they ask for, and from where they count. */
import { everyDate } from './cycle';
import {
  type Constant,
  type Cycle,
  constant,
  counted,
  type DateReference,
  named,
  type Point,
  point,
  recurring,
  type Which,
} from './meaning';
import { type CalendarUnit, dayOf } from './period';

/** A day of a month, in a year or in any; a constant without a value where the calendar has no such day. */
export function dateIn(year: number | undefined, month: number, date: number, which?: string): Point | Constant {
  if (year === undefined) {
    const cycle = everyDate(month, date);
    return cycle.unanchored ? point(recurring(cycle, whichOf(which))) : constant('DATE', null);
  }
  return startingOn('day', dayOf(year, month, date));
}

/** The period that starts on a day; a constant without a value where there is no such day. */
export const startingOn = (unit: CalendarUnit, start: number | null): Point | Constant =>
  start === null ? constant('DATE', null) : point(named({ unit, start }));

/** A year in full, from its last two digits: "'98", "31". */
export const fullYear = (digits: string): number => {
  const year = Number(/(?<!\d)\d+$/.exec(digits)?.[0]);
  return digits.length > 3 ? year : year + (year < 50 ? 2000 : 1900);
};

/** The occurrence that a word before a date asks for: "last May", "this past Friday", "the coming winter". */
export function whichOf(words: string | undefined): Which | undefined {
  switch (words?.toLowerCase().split(/\s+/).at(-1)) {
    case 'last':
    case 'past':
    case 'previous':
    case 'preceding':
      return 'last';
    case 'this':
    case 'current':
    case 'that':
    case 'same':
      return 'this';
    case 'next':
    case 'coming':
    case 'upcoming':
    case 'following':
      return 'next';
    default:
      return undefined;
  }
}

const NARRATIVE = /\b(?:previous|preceding|prior|following|subsequent|that|same|the\s+next)$/i;

/** Whether such words count from the date that the text named last: "the following Friday", "that summer". */
export const baseOf = (words: string | undefined) => (NARRATIVE.test(words ?? '') ? 'narrative' : 'publication');

const STEPS = { last: -1, this: 0, next: 1 } as const;

/** "last year", "the same week": a unit counted by such words. */
export const countedBy = (words: string, unit: CalendarUnit): DateReference =>
  counted(unit, STEPS[whichOf(words) ?? 'this'], baseOf(words));

/** The year within which a date is said to be: "of 2031", "of last year"; null where neither is said. */
export function withinYear(year: string | undefined, which: string | undefined): DateReference | null {
  if (which) return countedBy(which, 'year');
  const start = year ? dayOf(fullYear(year), 1, 1) : null;
  return start === null ? null : named({ unit: 'year', start });
}

/** An occurrence within a period, or, where none is said, the one that the words before it ask for. */
export const occurrence = (cycle: Cycle, within: DateReference | null, which?: string): DateReference =>
  within ? { by: 'cycle', cycle, base: 'publication', within } : recurring(cycle, whichOf(which), baseOf(which));
