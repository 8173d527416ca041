import type { ParsedSentence } from '../../language/token';
import type { Span } from '../../span';
import { around } from '../cycle';
import type { Base, Candidate, Cycle, DateReference } from '../meaning';
import { type CalendarUnit, endOf, isFinerOrSame, type Period, periodOf, shift } from '../period';
import { choose } from './choose';
import { leanOf } from './lean';
import type { Narrative } from './narrative';

/** A period, and what it was worked out from; nothing where the text itself names it in full. */
export interface Anchored {
  readonly period: Period;
  readonly anchor?: 'publication' | Span;
}

/** At most so many characters stand between a time of day and its date: "at 8:20 a.m. (0520 GMT) on Friday". */
const CLOSE = 5;

const IN_THE_MORNING = /^T(?:MO|0\d|1[01])/;

/** Places the references of one sentence in the calendar. */
export class Resolver {
  readonly #sentence: ParsedSentence;
  readonly #publication: Anchored | null;
  readonly #narrative: Narrative;

  constructor(sentence: ParsedSentence, publication: Anchored | null, narrative: Narrative) {
    this.#sentence = sentence;
    this.#publication = publication;
    this.#narrative = narrative;
  }

  /** Null where there is nothing to count from, or no such day. */
  resolve(reference: DateReference, span: Span): Anchored | null {
    switch (reference.by) {
      case 'name':
        return { period: reference.period };
      case 'shift': {
        const from = this.resolve(reference.from, span);
        return from && { ...from, period: shift(from.period, reference.days) };
      }
      case 'count': {
        const from = this.#base(reference.base, reference.unit);
        return from && { ...from, period: countFrom(from.period, reference.unit, reference.count) };
      }
      case 'cycle': {
        const { cycle, which, within, base } = reference;
        if (within) {
          const frame = this.resolve(within, span);
          const period = frame && around(cycle, frame.period.start).find((each) => isWithin(each, frame.period));
          return period ? { ...frame, period } : null;
        }
        const framed = which ? null : this.#inFrame(cycle);
        if (framed) return framed;
        const from = this.#base(base, isFinerOrSame(cycle.unit, 'weekend') ? 'day' : 'year');
        // A tense looks from the day of publication.
        const lean = () => (base === 'narrative' ? 'unknown' : leanOf(this.#sentence, span));
        const period = from && choose(cycle, from.period, which, lean);
        return period ? { ...from, period } : null;
      }
    }
  }

  /**
   * The day of a time that stands without one: the date that follows it closely, else the day named last; of the heading
   * "9.20am:" in a running report the day of publication. In the morning after a night it is the day after.
   */
  dayOfClock(clock: string | null, following: readonly Candidate[], { start: from, end }: Span): Anchored | null {
    if (
      from === this.#sentence.start &&
      this.#sentence.tokens.some((token) => token.start === end && token.text === ':')
    ) {
      return this.#publication;
    }
    let previousEnd = end;
    for (const { start, end, meaning } of following) {
      if (meaning.kind !== 'point' || start - previousEnd > CLOSE) break;
      const anchored = meaning.date && this.resolve(meaning.date, { start, end });
      if (anchored?.period.unit === 'day') return anchored;
      previousEnd = end;
    }
    const mention = this.#narrative.latest('day');
    if (!mention) return this.#publication;
    const isNextDay = mention.late && mention.period.unit === 'day' && IN_THE_MORNING.test(clock ?? '');
    return { period: isNextDay ? shift(mention.period, 1) : mention.period, anchor: mention.span };
  }

  /** A date without its year is of the year that frames the story: "In 2018, … In May …". */
  #inFrame(cycle: Cycle): Anchored | null {
    const frame = cycle.unanchored === null ? null : this.#narrative.frameOf(this.#sentence.block);
    if (!frame || !isFinerOrSame(frame.period.unit, 'year')) return null;
    const year = periodOf('year', frame.period.start);
    const period = around(cycle, year.start).find((each) => isWithin(each, year));
    return period ? { period, anchor: frame.span } : null;
  }

  #base(base: Base, unit: CalendarUnit): Anchored | null {
    if (base === 'publication') return this.#publication;
    const mention = this.#narrative.latest(unit);
    if (mention) return { period: mention.period, anchor: mention.span };
    return isFinerOrSame(unit, 'week') ? null : this.#publication;
  }
}

/** A quarter a year later is a quarter still; any other date counted in a unit is as coarse as the unit. */
function countFrom(from: Period, unit: CalendarUnit, count: number): Period {
  if (unit === 'year' && from.unit === 'quarter') return shift(from, 4 * count);
  return shift(periodOf(unit, from.start), count);
}

const isWithin = (period: Period, frame: Period): boolean => period.start >= frame.start && period.start < endOf(frame);
