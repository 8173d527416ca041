import { point } from '../meaning';
import type { Refiner } from '.';
import { mergeNeighbours } from './mergeNeighbours';

const CLOCK_FIRST = /^(?:,?\s+(?:on\s+)?|\s+of\s+)$/;
const DATE_FIRST = /^,?\s+(?:at\s+(?:about\s+|around\s+)?|around\s+|about\s+)?$/;

/** "9 a.m. Tuesday", "10:35 a.m. on Aug. 7", "Tuesday at 9 a.m." are one time. */
export const dateAndClock: Refiner = (found, text) =>
  mergeNeighbours(found, text, ({ meaning: first }, { meaning: second }, between) => {
    if (first.kind !== 'point' || second.kind !== 'point') return null;
    if (first.clock && !first.date && second.date && CLOCK_FIRST.test(between)) return point(second.date, first.clock);
    if (first.date && !second.date && second.clock && DATE_FIRST.test(between)) return point(first.date, second.clock);
    return null;
  });
