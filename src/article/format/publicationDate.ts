import { dateInYear, onWeekday, type WrittenDate, weekdayIn, writtenDates } from './dates';
import { isTextual } from './head';
import { copyrightOf } from './outlets';
import type { Passage } from './passage';

const MACHINE_STAMP = /^date[ \t]+\d{4}-\d\d-\d\d$/;
const UPDATED = /^\W{0,3}(?:last |article |story )?(?:updated?|modified|edited|amended)\b/;
/** What ends "PORT ELLAN, June 3, 2031 (ANP) – ". */
const DATELINE_END = /\s(?:[–—_]|-{1,2})\s|[–—]|\)\s(?=["“\p{Lu}])/u;
const IN_BRACKETS = /\([^()]{0,60}\)?/g;
const OF_DATELINE = /^(?:["'(]?\p{Lu}[\p{L}.'’/-]{0,80}[.,:)]{0,8}|\d[\d,]*(?:st|nd|rd|th)?,?|of|de|la|and|the)$/u;
/** A deck and captions may stand above the first paragraph. */
const DATELINES = 6;
const LONGEST_LINE = 160;
const ENDS_SENTENCE = /(?:\p{Ll}{3}|\d)[.!?]["”]?$/u;
const MAY_HOLD_DATE: ReadonlySet<Passage['kind']> = new Set([null, 'byline', 'noise']);
const DATELINE_REACH = 140;
/** A paragraph or two may stand above the date: a deck, a caption in full sentences. */
const PARAGRAPHS_ABOVE = 2;
/** How far below the last paragraph a date may stand. */
const BELOW = 3;
/** How far above the headline. */
const ABOVE_HEADLINE = 60;
/** Between the last paragraph and a date below it: a title would make it another story's. */
const MAY_STAND_BETWEEN: ReadonlySet<Passage['kind']> = new Set(['byline', 'contributors', 'trailer']);
const ADDRESS = /\bhttps?:\/\/\S+/i;
/** Days between what an article tells and when it appears. */
const NEWS = 10;
const DAY = 86_400_000;
/** How much of the text is searched for other dates, in passages. */
const SEARCHED = 400;

const isDate = ({ kind, role }: Passage): boolean => kind === 'date' || role === 'dateline';
/** " date 2031-01-07 " at the top of a file was put there by whoever gathered it. */
const isMachineStamp = ({ kind, text }: Passage): boolean => kind === 'date' && MACHINE_STAMP.test(text);
const LABELLED = /^\W{0,3}(?:first |originally |date )?(?:published|posted)\b/;
/** Below the headline a line may hold the date among other things: "ByAda Quill7 January 20314:29 AMComments0Share". */
const holdsDate = ({ kind, text }: Passage): boolean =>
  MAY_HOLD_DATE.has(kind) && text.length <= LONGEST_LINE && !ENDS_SENTENCE.test(text) && writtenDates(text).length > 0;
const isUpdate = ({ folded }: Passage): boolean => UPDATED.test(folded);
const isBody = (passage: Passage): boolean =>
  (passage.kind === null || passage.kind === 'paragraph') && isTextual(passage);

/** Index of the first passage that is no longer the head: the second or third paragraph. */
function headEnd(passages: readonly Passage[]): number {
  const headline = Math.max(
    0,
    passages.findIndex(({ kind }) => kind === 'headline'),
  );
  const body = passages.flatMap((passage, i) => (i > headline && isBody(passage) ? [i] : []));
  return body[Math.min(PARAGRAPHS_ABOVE, body.length - 1)] ?? passages.length;
}

/** The stamps that may be the article's own, the nearest to its headline first; "Updated" lines come last. */
function stampsOf(passages: readonly Passage[]): Passage[] {
  const headline = Math.max(
    0,
    passages.findIndex(({ kind }) => kind === 'headline'),
  );
  const body = passages.flatMap((passage, i) => (i > headline && isBody(passage) ? [i] : []));
  const below = passages.slice(headline, headEnd(passages)).filter((passage) => isDate(passage) || holdsDate(passage));
  const above = passages
    .slice(Math.max(0, headline - ABOVE_HEADLINE), headline)
    .filter(isDate)
    .reverse();
  const last = body.at(-1) ?? passages.length;
  const end = passages.slice(last + 1, last + 1 + BELOW);
  const foreign = end.findIndex((passage) => !isDate(passage) && !MAY_STAND_BETWEEN.has(passage.kind));
  const under = (foreign < 0 ? end : end.slice(0, foreign)).filter(isDate).slice(0, 1);
  const stamps = [...below, ...above, ...under];
  const rank = (stamp: Passage): number =>
    LABELLED.test(stamp.folded) ? 0 : !isDate(stamp) ? 4 : isUpdate(stamp) ? 3 : stamp.role === 'dateline' ? 2 : 1;
  return stamps.sort((a, b) => rank(a) - rank(b));
}

/** What stands before the dash of a dateline, or "" where a paragraph starts like any other. */
function datelineOf({ text }: Passage): string {
  const start = text.slice(0, DATELINE_REACH);
  const end = DATELINE_END.exec(start);
  if (!end) return '';
  const place = start.slice(0, end.index).replace(IN_BRACKETS, ' ').trim();
  return place.split(/\s+/).every((word) => OF_DATELINE.test(word)) ? place : '';
}

function datelinesOf(passages: readonly Passage[]): string[] {
  const headline = passages.findIndex(({ kind }) => kind === 'headline');
  const open = passages
    .slice(headline + 1, headline + 1 + SEARCHED)
    .filter(({ kind }) => kind === null || kind === 'paragraph');
  return open.slice(0, DATELINES).map(datelineOf);
}

/** What else the file says of time, by which a date is decided that could be read in two ways or has no year. */
class OtherDates {
  readonly #certain = new Set<string>();
  /** Days that stand anywhere on the page, comments and other stories included. */
  readonly #seen = new Set<string>();
  readonly #texts: readonly string[];
  /** The order of day and month in a date of figures that can be read in one way only. */
  readonly #dayFirst: boolean | null = null;
  readonly #years: readonly string[];

  constructor(passages: readonly Passage[]) {
    const searched =
      passages.length > SEARCHED ? [...passages.slice(0, SEARCHED), ...passages.slice(-SEARCHED)] : passages;
    this.#texts = searched.map(({ text }) => text);
    const years = new Set<string>();
    const head = headEnd(searched);
    for (const [i, passage] of searched.entries()) {
      const { text } = passage;
      const isOwn = i < head || isBody(passage);
      for (const date of writtenDates(text)) {
        const [day, other] = onWeekday(date.days, weekdayIn(text));
        if (!day || other) continue;
        this.#dayFirst ??= orderOf(text.slice(date.start, date.end));
        this.#seen.add(day);
        if (isOwn) this.#certain.add(day);
        if (i < head && (isDate(passage) || ADDRESS.test(text))) years.add(day.slice(0, 4));
      }
      const year = copyrightOf(text)?.year;
      if (year) years.add(year);
    }
    this.#years = [...years].sort().reverse();
  }

  /** The day that is meant, or null where two stay possible. */
  decide({ days }: WrittenDate, weekday: string | null): string | null {
    const possible = onWeekday(days, weekday);
    if (possible.length === 1) return possible[0] ?? null;
    const stated = possible.find((day) => this.#certain.has(day));
    if (stated) return stated;
    if (this.#dayFirst !== null) return possible[this.#dayFirst ? 0 : 1] ?? null;
    const near = possible.filter((day) => this.#tellsOfDaysBefore(day));
    return near.length === 1 ? (near[0] ?? null) : null;
  }

  /** The day in the one year that the file allows, or null. */
  complete(text: string): string | null {
    for (const year of this.#years) {
      const day = dateInYear(text, year);
      if (day) return day;
    }
    return null;
  }

  /** The day of a stamp without a year that stands elsewhere with one: "3rd October", and at the foot "3rd October 2031". */
  repeated(text: string): string | null {
    for (const day of this.#seen) if (dateInYear(text, day.slice(0, 4)) === day) return day;
    return null;
  }

  #tellsOfDaysBefore(day: string): boolean {
    const time = Date.parse(day);
    return this.#texts.some((text) => {
      const told = dateInYear(text, day.slice(0, 4));
      return told !== null && Math.abs(Date.parse(told) - time) <= NEWS * DAY;
    });
  }
}

/** Whether figures put the day first, or null where they do not show it. */
function orderOf(figures: string): boolean | null {
  const [, first, second] = /^(\d{1,2})[/-](\d{1,2})[/-]/.exec(figures) ?? [];
  if (!first || !second || first === second) return null;
  return Number(first) > 12;
}

/** When the file says that it was published, as an ISO date, or null. The date of an embedded post is not the article's. */
export function findPublicationDate(passages: readonly Passage[]): string | null {
  const others = new OtherDates(passages);
  const stamps = [...passages.filter(isMachineStamp), ...stampsOf(passages)].map(({ text }) => text);
  const addresses = passages.slice(0, ABOVE_HEADLINE).flatMap(({ text }) => ADDRESS.exec(text)?.[0] ?? []);
  const datelines = datelinesOf(passages);
  const texts = [...stamps, ...datelines, ...addresses];
  for (const text of texts) {
    const [date] = writtenDates(text);
    const day = date && others.decide(date, weekdayIn(text));
    if (day) return day;
  }
  if (stamps.some((text) => writtenDates(text).length > 0)) return null;
  for (const text of stamps) {
    const day = others.repeated(text);
    if (day) return day;
  }
  for (const text of datelines) {
    const day = others.complete(text);
    if (day) return day;
  }
  return null;
}
