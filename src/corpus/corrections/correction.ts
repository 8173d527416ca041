/**
 * What a reader says of an article, or of what was read from it, against what was read. It is kept in files that anybody may
 * write, so everything is checked by {@link correctionOf} before it counts.
 */

/** An article: found by its file, and by its lines where the file has another name by now. */
export interface ArticlePlace {
  /** Whatever the caller names articles by; in a folder the way to it, with slashes. */
  readonly file: string;
  /** How a few of its lines begin; empty where they were not known. */
  readonly lines: readonly string[];
}

/** A sentence: found by its words and those around it, wherever it stands. */
export interface Passage {
  /** As in {@link ArticlePlace}; null where its article is in another folder. */
  readonly file: string | null;
  readonly words: string;
  /** Empty where it is not known, and at the start of the text. */
  readonly before: string;
  readonly after: string;
}

/** What an article says of itself, as a reader may know it better. */
export type MetadataKey = 'headline' | 'publisher' | 'publicationDate';

interface Said {
  /** When, as an ISO date and time; null where that is not known. */
  readonly at: string | null;
}

interface SaidOfArticle extends Said {
  readonly article: ArticlePlace;
}

/** A value of null says that the article has none. A date is a day as YYYY-MM-DD. */
export interface MetadataCorrection extends SaidOfArticle {
  readonly kind: MetadataKey;
  readonly value: string | null;
}

export type Reading = 'article' | 'notAnArticle';

export interface ReadingCorrection extends SaidOfArticle {
  readonly kind: 'reading';
  readonly value: Reading;
}

/** It is read like any other, and never counted for what another tells. */
export interface NotASource extends SaidOfArticle {
  readonly kind: 'notASource';
}

/** It has no date, and that is all right. */
export interface Undated extends SaidOfArticle {
  readonly kind: 'undated';
}

/** Two sentences that do not tell the same. */
export interface LinkCorrection extends Said {
  readonly kind: 'notTheSame';
  readonly passages: readonly [Passage, Passage];
}

export type ArticleCorrection = MetadataCorrection | ReadingCorrection | NotASource | Undated;
export type Correction = ArticleCorrection | LinkCorrection;

/** In UTF-16 units. */
export const LONGEST = { file: 1000, line: 80, words: 300, around: 40, headline: 300, publisher: 120 } as const;
export const MOST_LINES = 5;

/** A correction as it was written, or null for anything else; what a later version adds to one is left out. */
export function correctionOf(value: unknown): Correction | null {
  if (!isRecord(value)) return null;
  const at = value.at ?? null;
  if (!(at === null || (isText(at, 30) && ISO_TIME.test(at)))) return null;
  if (value.kind === 'notTheSame') {
    const [first, second, ...more] = Array.isArray(value.passages) ? value.passages.map(passageOf) : [];
    return first && second && more.length === 0 ? { kind: 'notTheSame', passages: [first, second], at } : null;
  }
  const article = articleOf(value.article);
  return article && ofArticle(value.kind, value.value, { article, at });
}

function ofArticle(kind: unknown, value: unknown, said: SaidOfArticle): ArticleCorrection | null {
  switch (kind) {
    case 'reading':
      return value === 'article' || value === 'notAnArticle' ? { kind, value, ...said } : null;
    case 'notASource':
    case 'undated':
      return { kind, ...said };
    case 'headline':
    case 'publisher':
    case 'publicationDate':
      return isMetadata(kind, value) ? { kind, value, ...said } : null;
    default:
      return null;
  }
}

/** Whether it may be said of an article. */
export function isMetadata(kind: MetadataKey, value: unknown): value is string | null {
  if (value === null) return true;
  if (kind === 'publicationDate') return isText(value, 10) && isCalendarDate(value);
  return isText(value, LONGEST[kind]) && value.trim() !== '';
}

const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/;
const ISO_DATE = /^\d{4}-\d\d-\d\d$/;

function isCalendarDate(text: string): boolean {
  if (!ISO_DATE.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function articleOf(value: unknown): ArticlePlace | null {
  if (!isRecord(value) || !isText(value.file, LONGEST.file) || value.file === '') return null;
  const lines: readonly unknown[] = Array.isArray(value.lines) ? value.lines : [];
  if (lines.length > MOST_LINES) return null;
  const texts = lines.filter((line) => isText(line, LONGEST.line));
  return texts.length === lines.length ? { file: value.file, lines: texts } : null;
}

function passageOf(value: unknown): Passage | null {
  if (!isRecord(value)) return null;
  const { file = null, words, before = '', after = '' } = value;
  const isPassage =
    (file === null || isText(file, LONGEST.file)) &&
    isText(words, LONGEST.words) &&
    isText(before, LONGEST.around) &&
    isText(after, LONGEST.around);
  return isPassage ? { file, words, before, after } : null;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length <= longest;

/** What it is about: of two corrections with one subject the later counts. */
export function subjectOf(correction: Correction): string {
  if (correction.kind !== 'notTheSame') return JSON.stringify([correction.kind, correction.article.file]);
  const ends = correction.passages.map(({ words, before, after }) => JSON.stringify([words, before, after]));
  return JSON.stringify([correction.kind, ...ends.sort()]);
}
