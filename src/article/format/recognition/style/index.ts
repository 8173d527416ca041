import type { Sample } from '../sample';
import { MEASURES, measure } from './measures';
import weights from './weights.json';
import { wordingOf } from './wording';
import bytes from './wording.bin';

/** Standardised measures are cut off here, so that no single one decides. */
export const FARTHEST = 3;

const measures = MEASURES.map((name) => {
  const found = (weights.measures as Readonly<Record<string, { mean: number; deviation: number; weight: number }>>)[
    name
  ];
  if (!found) throw new Error(`The weights know no measure ${name}`);
  return found;
});
const wording = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Log odds that something is written like news: how it speaks of people and times, and in which words. Learned. */
export function weighStyle(sample: Sample): number {
  let sum = weights.bias;
  measure(sample).forEach((value, i) => {
    const { mean = 0, deviation = 1, weight = 0 } = measures[i] ?? {};
    sum += weight * standardised(value, mean, deviation);
  });
  const { places, values } = wordingOf(sample.wordList);
  places.forEach((place, i) => {
    sum += (wording[place] ?? 0) * weights.wording * (values[i] ?? 0);
  });
  return sum;
}

export const standardised = (value: number, mean: number, deviation: number): number =>
  Math.min(Math.max((value - mean) / deviation, -FARTHEST), FARTHEST);
