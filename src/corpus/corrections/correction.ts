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

/** Words of an article: found by themselves and by what stands around them, wherever they stand. */
export interface Words {
  readonly words: string;
  /** Empty where it is not known, and at the start of the text. */
  readonly before: string;
  readonly after: string;
}

/** A sentence, as {@link Words}. */
export interface Passage extends Words {
  /** As in {@link ArticlePlace}; null where its article is in another folder. */
  readonly file: string | null;
}

/** Words of an article that is found whatever became of its name. */
export interface WordsPlace {
  readonly article: ArticlePlace;
  readonly place: Words;
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

interface SaidOfWords extends Said, WordsPlace {}

/** Whoever these words are taken to mean is no person. */
export interface NotAPerson extends SaidOfWords {
  readonly kind: 'notAPerson';
}

/** These words mean somebody else than they are taken to: than the rest of the article means, or than other articles do. */
export interface NotTheSamePerson extends SaidOfWords {
  readonly kind: 'notTheSamePerson';
  readonly value: 'mention' | 'article';
}

/** Two places where one person is meant. Of a pronoun or description it says whom that one means. */
export interface SamePerson extends SaidOfWords {
  readonly kind: 'samePerson';
  readonly other: WordsPlace;
}

/** What the person whom these words mean is called. */
export interface PersonName extends SaidOfWords {
  readonly kind: 'personName';
  readonly value: string;
}

/** Whether the event that these words name is shown. */
export interface EventShown extends SaidOfWords {
  readonly kind: 'eventShown';
  readonly value: boolean;
}

/** On which day it was, as YYYY-MM-DD, or null where that is not known; and who says so, or null where the article does. */
export interface EventValue extends SaidOfWords {
  readonly kind: 'eventDay' | 'eventSource';
  readonly value: string | null;
}

export type PersonCorrection = NotAPerson | NotTheSamePerson | SamePerson | PersonName;
export type EventCorrection = EventShown | EventValue;
export type ArticleCorrection = MetadataCorrection | ReadingCorrection | NotASource | Undated;
export type Correction = ArticleCorrection | PersonCorrection | EventCorrection | LinkCorrection;

/** In UTF-16 units. */
export const LONGEST = {
  file: 1000,
  line: 80,
  words: 300,
  around: 40,
  headline: 300,
  publisher: 120,
  personName: 120,
  eventSource: 120,
} as const;
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
  if (!article) return null;
  const place = wordsOf(value.place);
  return ofArticle(value.kind, value.value, { article, at }) ?? (place && ofWords(value, { article, place, at }));
}

function ofWords({ kind, value, other }: Fields, said: SaidOfWords): PersonCorrection | EventCorrection | null {
  switch (kind) {
    case 'notAPerson':
      return { kind, ...said };
    case 'notTheSamePerson':
      return value === 'mention' || value === 'article' ? { kind, value, ...said } : null;
    case 'samePerson': {
      const same = wordsPlaceOf(other);
      return same && { kind, ...said, other: same };
    }
    case 'personName':
      return isPersonName(value) ? { kind, value, ...said } : null;
    case 'eventShown':
      return typeof value === 'boolean' ? { kind, value, ...said } : null;
    case 'eventDay':
    case 'eventSource':
      return isEventValue(kind, value) ? { kind, value, ...said } : null;
    default:
      return null;
  }
}

/** Whether somebody may be called so. */
export const isPersonName = (value: unknown): value is string =>
  isText(value, LONGEST.personName) && NAMING.test(value);

/** Something of it has to be seen. */
const NAMING = /[\p{L}\p{N}]/u;

/** Whether it may be said of an event. */
export function isEventValue(kind: EventValue['kind'], value: unknown): value is string | null {
  if (value === null) return true;
  if (kind === 'eventDay') return isText(value, 10) && isCalendarDate(value);
  return isText(value, LONGEST.eventSource) && NAMING.test(value);
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
  const words = wordsOf(value);
  if (!words || !isRecord(value)) return null;
  const { file = null } = value;
  return file === null || isText(file, LONGEST.file) ? { file, ...words } : null;
}

function wordsPlaceOf(value: unknown): WordsPlace | null {
  if (!isRecord(value)) return null;
  const [article, place] = [articleOf(value.article), wordsOf(value.place)];
  return article && place && { article, place };
}

function wordsOf(value: unknown): Words | null {
  if (!isRecord(value)) return null;
  const { words, before = '', after = '' } = value;
  const isPlace = isText(words, LONGEST.words) && isText(before, LONGEST.around) && isText(after, LONGEST.around);
  return isPlace ? { words, before, after } : null;
}

type Fields = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length <= longest;

/** The articles that it is about; of a link, whose sentences are found without them, none. */
export function placesOf(correction: Correction): readonly ArticlePlace[] {
  if (correction.kind === 'notTheSame') return [];
  return correction.kind === 'samePerson' ? [correction.article, correction.other.article] : [correction.article];
}

/** What it is about: of two corrections with one subject the later counts. */
export function subjectOf(correction: Correction): string {
  if (correction.kind === 'notTheSame') return JSON.stringify([correction.kind, ...inOrder(correction.passages)]);
  if (correction.kind === 'samePerson') return JSON.stringify([correction.kind, ...endsOf(correction)]);
  const { kind, article } = correction;
  return JSON.stringify('place' in correction ? [kind, endOf(correction)] : [kind, article.file]);
}

const inOrder = (passages: readonly Words[]): string[] => passages.map(wordsKey).sort();
const endsOf = (correction: SamePerson): string[] => [endOf(correction), endOf(correction.other)].sort();
const endOf = ({ article, place }: WordsPlace): string => `${article.file}\n${wordsKey(place)}`;

/** The same for the same words in the same surroundings. */
export const wordsKey = ({ words, before, after }: Words): string => JSON.stringify([words, before, after]);
