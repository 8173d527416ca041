import { around } from '../cycle';
import type { Cycle, Which } from '../meaning';
import { endOf, type Period, periodOf } from '../period';
import { type Lean, weightOf } from './lean';

/** However clear the tense, a date without its year is rarely almost a year away. */
const STRONGEST_YEARLY_WEIGHT = 8;

/**
 * The occurrence of a cycle that is meant in a period, mostly the day of publication; `lean` is asked where the text does
 * not say which.
 */
export function choose(cycle: Cycle, from: Period, which: Which | undefined, lean: () => Lean): Period | null {
  const day = which === 'next' ? endOf(from) - 1 : from.start;
  const periods = around(cycle, day);
  const previous = periods.findLast((each) => endOf(each) <= day);
  const present = periods.find((each) => each.start <= day && day < endOf(each));
  const next = periods.find((each) => each.start > day);
  switch (which) {
    case 'last':
      return previous ?? null;
    case 'next':
      return next ?? null;
    case 'this': {
      const same = present ?? inSameFrame(periods, day) ?? next ?? null;
      return same && same.start > day && lean() === 'past' ? (previous ?? null) : same;
    }
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
  const said = weightOf(lean);
  const weight = isWeekly([previous, next])
    ? said
    : Math.min(Math.max(said, 1 / STRONGEST_YEARLY_WEIGHT), STRONGEST_YEARLY_WEIGHT);
  return (next.start - day) * weight < day - endOf(previous) + 1 ? next : previous;
}
