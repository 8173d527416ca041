import { isBrief } from '../evidence/brief';
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

/** Words of prose from which on style counts for more than half of what it says. */
const FEW_WORDS = 10;
/** Words of a headline or a few short lines tell so much less. */
const BRIEF = 5;

/** How far a text can be written like news at all, 0..1: a log, a poem or a date alone has hardly any prose. */
export function prosaic(sample: Sample): number {
  const words = isBrief(sample) ? sample.words / BRIEF : sample.words * sample.proseShare;
  return words / (words + FEW_WORDS);
}

/** How much of its style counts for a text: what speaks for news as far as there is prose, what speaks against it in full. */
export const shareOfStyle = (style: number, prose: number): number => (style > 0 ? prose : 1);

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
  return sum * shareOfStyle(sum, prosaic(sample));
}

export const standardised = (value: number, mean: number, deviation: number): number =>
  Math.min(Math.max((value - mean) / deviation, -FARTHEST), FARTHEST);
