import type { Span } from '../../article';

/** A time of the day: "6.52 a.m.". */
export interface ClockTime extends Span {
  /** Minutes since midnight. */
  readonly value: number;
  readonly text: string;
}

const CLOCK = /(?<![\p{L}\p{N}.,:$])(1[0-2]|0?[1-9])(?:[:.]([0-5]\d))? ?([ap])\.?m(?:\b\.?)/giu;

export function* clockTimesOf(sentence: string): Generator<ClockTime> {
  for (const match of sentence.matchAll(CLOCK)) {
    const [text, hours = '', minutes = '0', half = ''] = match;
    const hour = (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
    yield { start: match.index, end: match.index + text.length, value: 60 * hour + Number(minutes), text };
  }
}
