import type { Sample } from '../sample';

/** One reason to take a file for an article or not to. */
export interface Evidence {
  /** How the reader is told. */
  readonly reason: string;
  /** Log odds (nats) that the file is an article: positive speaks for it, negative against, 0 says nothing. */
  weigh(sample: Sample): number;
}

export const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

/** 0 up to `from`, then `slope` for each further unit, never beyond `limit`. */
export const above = (value: number, from: number, slope: number, limit: number): number => {
  const weight = Math.max(value - from, 0) * slope;
  return slope < 0 ? Math.max(weight, limit) : Math.min(weight, limit);
};
