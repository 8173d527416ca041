import { type DateReference, point } from '../meaning';
import type { Refiner } from '.';
import { mergeNeighbours } from './mergeNeighbours';

const CLOCK_FIRST = /^(?:,?\s+(?:on\s+)?|\s+of\s+)$/;
const DATE_FIRST = /^,?\s+(?:at\s+(?:about\s+|around\s+)?|around\s+|about\s+)?$/;

/** "9 a.m. Tuesday", "8:20 a.m. on Aug. 7", "Tuesday at 9 a.m." are one time. */
export const dateAndClock: Refiner = (found, text) =>
  mergeNeighbours(found, text, ({ meaning: first }, { meaning: second }, between) => {
    if (first.kind !== 'point' || second.kind !== 'point') return null;
    if (first.clock && !first.date && isDay(second.date) && CLOCK_FIRST.test(between))
      return point(second.date, within(first.clock, second.clock));
    if (isDay(first.date) && !second.date && second.clock && DATE_FIRST.test(between))
      return point(first.date, within(second.clock, first.clock));
    return null;
  });

function isDay(date: DateReference | null): boolean {
  switch (date?.by) {
    case 'name':
      return date.period.unit === 'day';
    case 'cycle':
      return date.cycle.unit === 'day';
    case 'shift':
      return isDay(date.from);
    default:
      return date?.unit === 'day';
  }
}

/** "5:30" of an afternoon or a night is 17:30. */
function within(clock: string, partOfDay: string | null): string {
  const [, hour, rest] = /^T(0\d|1[01])(:.+)$/.exec(clock) ?? [];
  const isLate = partOfDay === 'TAF' || partOfDay === 'TEV' || (partOfDay === 'TNI' && Number(hour) > 5);
  return hour && isLate ? `T${Number(hour) + 12}${rest}` : clock;
}
