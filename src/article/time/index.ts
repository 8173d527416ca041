import type { TimeExpression } from '../analysis';
import type { ArticleDocument } from '../document';
import { anchor } from './anchoring';
import { type CalendarUnit, parseDay, periodOf, shift, timexOf } from './period';
import { recognise } from './recognise';
import { refiners } from './refiners';

/** The time expressions of an article, in order, with TIMEX3 values. */
export function findTimes(document: ArticleDocument): TimeExpression[] {
  const recognised = document.sentences.map((sentence) => ({
    sentence,
    candidates: refiners.reduce((found, refine) => refine(found, document.text), recognise(document.text, sentence)),
  }));
  return [...anchor(document, recognised)];
}

/** The TIMEX3 value so many units after an ISO date, as coarse as the unit; null for an impossible date. */
export function countedFrom(date: string, unit: CalendarUnit, count: number): string | null {
  const day = parseDay(date);
  return day === null ? null : timexOf(shift(periodOf(unit, day), count));
}

/** Days from one ISO date to a later one; infinite where one is no date. */
export function daysBetween(from: string, to: string): number {
  const [first, last] = [parseDay(from), parseDay(to)];
  return first === null || last === null ? Number.POSITIVE_INFINITY : last - first;
}
