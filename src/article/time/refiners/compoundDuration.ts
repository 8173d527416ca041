import { type Constant, constant, type Meaning } from '../meaning';
import type { Refiner } from '.';
import { mergeNeighbours } from './mergeNeighbours';

const BETWEEN = /^(?:,?\s+(?:and\s+)?)$/;
const ORDER = ['Y', 'M', 'W', 'D', 'TH', 'TM', 'TS'];
const PARTS = /(T?)(\d{1,60})([A-Z])/g;

/** "4 hours 12 minutes", "two years and three months": one duration of several units. */
export const compoundDuration: Refiner = (found, text) =>
  mergeNeighbours(found, text, ({ meaning: first }, { meaning: second }, between) => {
    if (!isDuration(first) || !isDuration(second) || !BETWEEN.test(between)) return null;
    const units = [...unitsOf(first.value), ...unitsOf(second.value)].map((unit) => ORDER.indexOf(unit));
    if (units.length < 2 || units.some((unit, i) => unit <= (units[i - 1] ?? -1))) return null;
    return constant('DURATION', first.value + second.value.slice(/T/.test(first.value) ? 2 : 1));
  });

type KnownDuration = Constant & { readonly value: string };

const isDuration = (meaning: Meaning): meaning is KnownDuration =>
  meaning.kind === 'constant' && meaning.type === 'DURATION' && meaning.value !== null && !meaning.value.includes('X');

/** The designators of a duration, T before those of a part of a day. */
function unitsOf(value: string): string[] {
  const isTime = (at: number): boolean => value.lastIndexOf('T', at) >= 0;
  return [...value.matchAll(PARTS)].map((part) => (isTime(part.index + 1) ? 'T' : '') + (part[3] ?? ''));
}
