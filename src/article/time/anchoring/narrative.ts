import type { Span } from '../../span';
import { type CalendarUnit, isFinerOrSame, type Period } from '../period';

/** A period that the text has named, and where. */
export interface Mention {
  readonly period: Period;
  readonly span: Span;
  /** It was the evening or the night of that day. */
  readonly late?: boolean;
}

/** The dates that the text has named so far: what "the night before" and "a year later" count from. */
export class Narrative {
  /** By unit, in the order in which they were named last. */
  readonly #mentions = new Map<CalendarUnit, Mention>();
  #frame: (Mention & { readonly block: number }) | null = null;

  remember(mention: Mention): void {
    this.#mentions.delete(mention.period.unit);
    this.#mentions.set(mention.period.unit, mention);
  }

  /** Remembers a date with its year that opens a sentence of a block: "In 2018, …". */
  setFrame(mention: Mention, block: number): void {
    this.#frame = { ...mention, block };
  }

  /** The date that frames what the block tells from here on, or null. */
  frameOf(block: number): Mention | null {
    return this.#frame?.block === block ? this.#frame : null;
  }

  /** The one named last that is at least as fine as the unit: "the next day" does not count from a year. */
  latest(unit: CalendarUnit): Mention | undefined {
    return [...this.#mentions.values()].findLast(({ period }) => isFinerOrSame(period.unit, unit));
  }
}
