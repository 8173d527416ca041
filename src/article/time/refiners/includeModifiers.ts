import type { Candidate } from '../meaning';
import type { Refiner } from '.';

const LONGEST = 40;
const BEFORE_A_DATE = /\b(?:the\s+)?(?:(?:early|late|mid)(?:\s+|-)|end-)$/i;
const BEFORE_THIS = /\b(?:early|late|earlier|later)\s+$/i;
const BEFORE_AN_AMOUNT =
  /\b(?:(?:just|well|a\s{1,8}little|slightly|far|much|no|not)\s{1,8})?(?:more\s{1,8}than|less\s{1,8}than|fewer\s{1,8}than|longer\s{1,8}than|at\s{1,8}least|at\s{1,8}most|about|around|nearly|almost|approximately|roughly|over|under|up\s{1,8}to|some)\s{1,8}$/i;

/** Not "several" or "the past two". */
const SAID_AMOUNT =
  /^(?:\d|an?\s|half|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty)\b)/i;

/** "late November", "the early 1990s", "earlier this year", "more than two weeks", "almost four years ago". */
export const includeModifiers: Refiner = (found, text) =>
  found.map((candidate, i) => {
    const from = Math.max(found[i - 1]?.end ?? 0, candidate.start - LONGEST);
    const modifier = patternBefore(text.slice(candidate.start, candidate.end), candidate).exec(
      text.slice(from, candidate.start),
    )?.[0];
    return modifier ? { ...candidate, start: candidate.start - modifier.length } : candidate;
  });

function patternBefore(words: string, { meaning }: Candidate): RegExp {
  if (/^(?:this|that|the same|last|next)\b/i.test(words)) return BEFORE_THIS;
  const isAmount =
    (meaning.kind === 'constant' && meaning.type === 'DURATION') || /\s(?:ago|later|earlier)$/i.test(words);
  return isAmount && SAID_AMOUNT.test(words) ? BEFORE_AN_AMOUNT : BEFORE_A_DATE;
}
