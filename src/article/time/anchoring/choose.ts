import { around } from '../cycle';
import type { Cycle, Which } from '../meaning';
import { endOf, type Period, periodOf } from '../period';
import type { Lean } from './lean';

/** However clear the tense, a date without its year is rarely almost a year away. */
const STRONGEST_YEARLY_LEAN = 8;

/** The occurrence of a cycle that is meant on a day; `lean` is asked where the text does not say which. */
export function choose(cycle: Cycle, day: number, which: Which | undefined, lean: () => Lean): Period | null {
  const periods = around(cycle, day);
  const previous = periods.findLast((each) => endOf(each) <= day);
  const present = periods.find((each) => each.start <= day && day < endOf(each));
  const next = periods.find((each) => each.start > day);
  switch (which) {
    case 'last':
      return previous ?? null;
    case 'next':
      return next ?? null;
    case 'this':
      return present ?? inSameFrame(periods, day) ?? next ?? null;
    default:
      return present ?? (previous && next ? likelier(previous, next, day, lean()) : (previous ?? next ?? null));
  }
}

const isWeekly = ([first, second]: readonly Period[]): boolean =>
  !!first && !!second && second.start - first.start <= 7;

/** "this Friday" is of this week, "this summer" of this year. */
const inSameFrame = (periods: readonly Period[], day: number): Period | undefined => {
  const frame = periodOf(isWeekly(periods) ? 'week' : 'year', day);
  return periods.find((each) => each.start >= frame.start && each.start < endOf(frame));
};

function likelier(previous: Period, next: Period, day: number, lean: Lean): Period {
  const weight = isWeekly([previous, next])
    ? lean
    : Math.min(Math.max(lean, 1 / STRONGEST_YEARLY_LEAN), STRONGEST_YEARLY_LEAN);
  return (next.start - day) * weight < day - endOf(previous) + 1 ? next : previous;
}
