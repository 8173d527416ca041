import { WEEKDAY } from '../lexicon/patterns';
import { type DateReference, point } from '../meaning';
import type { Refiner } from '.';
import { mergeNeighbours } from './mergeNeighbours';

const BETWEEN = /^(?:,?\s+(?:the\s+)?|,\s*)$/;

const APPOSED = /^(?:,|\s*\()\s*a\s+$/;
const NAMED_WEEKDAY = new RegExp(`^${WEEKDAY}$`, 'i');

const isWeekday = (date: DateReference): boolean =>
  date.by === 'cycle' && date.cycle.unit === 'day' && date.cycle.unanchored === null;

const isDay = (date: DateReference): boolean =>
  date.by === 'name'
    ? date.period.unit === 'day'
    : date.by === 'cycle' && date.cycle.unanchored !== null && date.cycle.unit === 'day';

/**
 * "Monday, Oct. 26", "Thursday, March 4, 2031" and "March 4, a Thursday" are one date, and the day of the month decides
 * which.
 */
export const weekdayAndDate: Refiner = (found, text) =>
  mergeNeighbours(found, text, ({ meaning: first }, { start, end, meaning: second }, between) => {
    if (first.kind !== 'point' || !first.date) return null;
    if (APPOSED.test(between) && isDay(first.date) && NAMED_WEEKDAY.test(text.slice(start, end))) return first;
    if (second.kind !== 'point' || !second.date) return null;
    if (!BETWEEN.test(between) || !isWeekday(first.date) || !isDay(second.date)) return null;
    return point(second.date, second.clock ?? first.clock);
  });
