import type { Span } from '../../article';
import { numberOf, SMALL_NUMBER } from './smallNumbers';

/** How a vote or a match ended: "7-2", "seven to two", "seven for, two against". */
export interface Score extends Span {
  readonly value: number;
  readonly text: string;
}

/** What is written behind a score, and not behind a range of numbers that count something. */
const BEHIND =
  /^(?:[^\p{L}\p{N}\s%–-]|$| (?:to|in|on|at|for|against|over|after|before|with|and|but|as|when|vote|votes|verdict|victory|win|defeat|loss|lead|draw|decision|ruling|majority|aggregate|thanks)\b)/u;
const SCORES: readonly RegExp[] = [
  /(?<![\p{L}\p{N}.,:$€£¥/-])(\d{1,3})[-–](\d{1,3})(?![\p{N}:/]|\.\d)/gu,
  new RegExp(
    `(?<=\\b(?:by|voted|won|lost|vote of|votes of|majority of) )(${SMALL_NUMBER}) to (${SMALL_NUMBER})\\b`,
    'gi',
  ),
  new RegExp(`\\b(${SMALL_NUMBER}) (?:votes )?(?:for|in favou?r)(?:,| and|, and) (${SMALL_NUMBER}) against\\b`, 'gi'),
];

/** So that no score is round, and none but the same agrees with it. */
const HOME = 1000;
const NEVER_ROUND = 0.5;

/** The scores of a sentence, the higher number first, as one value. */
export function* scoresOf(sentence: string): Generator<Score> {
  for (const pattern of SCORES) {
    for (const match of sentence.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (!BEHIND.test(sentence.slice(end))) continue;
      const [one, other] = [numberOf(match[1] ?? ''), numberOf(match[2] ?? '')];
      const value = HOME * Math.max(one, other) + Math.min(one, other) + NEVER_ROUND;
      yield { start: match.index, end, value, text: match[0] };
    }
  }
}
