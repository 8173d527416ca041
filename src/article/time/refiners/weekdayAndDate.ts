import { type DateReference, point } from '../meaning';
import type { Refiner } from '.';
import { mergeNeighbours } from './mergeNeighbours';

const BETWEEN = /^(?:,?\s+(?:the\s+)?|,\s*)$/;

const isWeekday = (date: DateReference): boolean =>
  date.by === 'cycle' && date.cycle.unit === 'day' && date.cycle.unanchored === null;

const isDay = (date: DateReference): boolean =>
  date.by === 'name'
    ? date.period.unit === 'day'
    : date.by === 'cycle' && date.cycle.unanchored !== null && date.cycle.unit === 'day';

/** "Monday, Oct. 26" and "Thursday, March 4, 2031" are one date, and the day of the month decides which. */
export const weekdayAndDate: Refiner = (found, text) =>
  mergeNeighbours(found, text, ({ meaning: first }, { meaning: second }, between) => {
    if (first.kind !== 'point' || second.kind !== 'point' || !first.date || !second.date) return null;
    if (!BETWEEN.test(between) || !isWeekday(first.date) || !isDay(second.date)) return null;
    return point(second.date, second.clock ?? first.clock);
  });
