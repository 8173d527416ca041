import type { Recognition } from '../../analysis';
import { evidence } from './evidence';
import { chapters } from './evidence/chapters';
import { characters } from './evidence/characters';
import { cookery } from './evidence/cookery';
import { correspondence } from './evidence/correspondence';
import { dateStamp } from './evidence/dateStamp';
import { english } from './evidence/english';
import { clamp, type Evidence } from './evidence/evidence';
import { identifiers } from './evidence/identifiers';
import { instruction } from './evidence/instruction';
import { judgment } from './evidence/judgment';
import { licensing } from './evidence/licensing';
import { markup } from './evidence/markup';
import { narrative } from './evidence/narrative';
import { numbering } from './evidence/numbering';
import { otherLanguage } from './evidence/otherLanguage';
import { period } from './evidence/period';
import { prose } from './evidence/prose';
import { software } from './evidence/software';
import { trailer } from './evidence/trailer';
import { verse } from './evidence/verse';
import { paragraphsOfPage } from './page';
import { type Sample, takeSample } from './sample';
import { weighStyle } from './style';
import weights from './style/weights.json';

/** What speaks for other kinds of text, and what only saved articles have, counts as it says; the rest as it was learned. */
export const GIVEN: ReadonlySet<Evidence> = new Set([
  chapters,
  characters,
  cookery,
  correspondence,
  dateStamp,
  english,
  identifiers,
  instruction,
  judgment,
  licensing,
  markup,
  narrative,
  numbering,
  otherLanguage,
  period,
  prose,
  software,
  trailer,
  verse,
]);
/** No piece of evidence speaks louder, in nats. */
export const EVIDENCE_LIMIT = 12;
/** Weaker evidence is not worth telling the reader. */
const TELLING = 0.4;

const learned: Readonly<Record<string, number>> = weights.evidence;

/**
 * Whether a file reads like an article, and why: by content, from its start only, in a few milliseconds at most. What menus
 * and buttons make look like something else is judged by its paragraphs.
 */
export function recognize(text: string): Recognition {
  const sample = takeSample(text);
  const whole = judge(sample);
  if (whole.recognized) return whole;
  const paragraphs = paragraphsOfPage(sample);
  const inner = paragraphs === null ? whole : judge(takeSample(paragraphs));
  return inner.recognized ? inner : whole;
}

function judge(sample: Sample): Recognition {
  const weighed = evidence.map((each) => ({
    reason: each.reason,
    weight:
      clamp(each.weigh(sample), -EVIDENCE_LIMIT, EVIDENCE_LIMIT) * (GIVEN.has(each) ? 1 : (learned[each.reason] ?? 0)),
  }));
  const style = weighStyle(sample);
  const logOdds = weighed.reduce((sum, { weight }) => sum + weight, style);
  const recognized = logOdds >= 0;
  const telling = (weight: number): boolean => (recognized ? weight : -weight) > TELLING;
  const reasons = weighed
    .filter(({ weight }) => telling(weight))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .map(({ reason }) => reason);
  // What can be pointed at tells a reader more than how all of it is written.
  if (telling(style)) reasons.push(recognized ? 'written like news' : 'not written like news');
  return { recognized, confidence: 1 / (1 + Math.exp(-logOdds)), reasons };
}
