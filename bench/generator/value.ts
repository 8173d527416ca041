import type { Random } from './random';
import { drawNumber, expand, inFigures, inWords, rounded } from './template';

/** A number or a name of a story, as written. */
export interface StoryValue {
  readonly usual: string;
  /** What some outlets write instead, or null. */
  readonly other: string | null;
}

const YEAR = /^year (\d+)\.\.(\d+)$/;
const NUMBER = /^(\$?)(\d+)\.\.(\d+)((?: \w+)?)$/;

/** @param range "12..90", "$3..40 million", "year 1951..2012", or a template. */
export function drawValue(
  range: string,
  disputed: boolean,
  random: Random,
  fill: (name: string) => string,
): StoryValue {
  const year = YEAR.exec(range);
  if (year) return { usual: String(random.integer(Number(year[1]), Number(year[2]))), other: null };
  const [, sign = '', low, high, unit = ''] = NUMBER.exec(range) ?? [];
  if (!low || !high) return { usual: expand(range, random, fill), other: null };
  const write = (value: number): string => (sign ? `${sign}${inUnits(value, unit)}` : inWords(value));
  const value = drawNumber(low, high, random);
  const other = rounded(value + Math.max(1, Math.ceil((value * random.integer(15, 60)) / 100)));
  return { usual: write(value), other: disputed ? write(other) : null };
}

/** "3 million", but "240,000". */
function inUnits(value: number, unit: string): string {
  const [figure, rest] = unit === ' thousand' ? [value * 1000, ''] : [value, unit];
  return `${inFigures(figure)}${rest}`;
}
