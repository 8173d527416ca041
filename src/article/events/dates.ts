import type { ArticleEvent, Modality } from '../analysis';
import type { ArticleDocument } from '../document';
import { daysBetween } from '../time';
import type { OpenDay } from './otherTime';

/** How many sentences of a paragraph a day reaches. */
const REACH = 2;
/** How many sentences from the first on belong to the news. */
const OPENING = 4;
/** News whose opening names no day is of a day that the article comes back to, at most so long before it came out. */
const RECENT = 2;
const DAY = /^\d{4}-\d\d-\d\d/;
/** What has happened, if only in words: "urged them to leave", "accused Vale of theft". */
const HAPPENED: ReadonlySet<Modality> = new Set(['actual', 'asked', 'alleged', 'denied', 'doubted']);

/**
 * The events with the days that they take from others, none of which counts as stated: the headline and what is said without a day
 * from the news that opens the article, and what follows in a paragraph from what dates it. `openDays` is null for what is of an
 * earlier time ("had left", "two days after", "after he left"), and so neither takes a day nor gives one.
 */
export function datesOf(
  { sentences, format: { publicationDate } }: ArticleDocument,
  events: readonly ArticleEvent[],
  lead: number,
  openDays: readonly (OpenDay | null)[],
): ArticleEvent[] {
  const hasDay = ({ time, timeStated, modality, sentence }: ArticleEvent, i: number) =>
    timeStated &&
    HAPPENED.has(modality) &&
    sentences[sentence]?.kind === 'paragraph' &&
    openDays[i] !== null &&
    isPastDay(time, publicationDate);
  const news = newsOf(events.filter(hasDay), lead, publicationDate);
  let dated: ArticleEvent | null = null;
  return events.map((event, i) => {
    const sentence = sentences[event.sentence];
    if (event.timeStated) {
      if (hasDay(event, i)) dated = event;
      return event;
    }
    if (event.time !== null || !event.shown) return event;
    if (sentence?.kind === 'headline') return news ? inheriting(event, news) : event;
    const open = openDays[i];
    if (sentence?.kind !== 'paragraph' || !open || open.isOfAnother) return event;
    const isOpenTo = ({ time }: ArticleEvent) => open.named.every((named) => isOfDay(named, time));
    const isNear =
      dated !== null &&
      sentences[dated.sentence]?.block === sentence.block &&
      event.sentence - dated.sentence <= REACH &&
      (event.modality === 'actual' || event.type === 'Statement');
    if (dated !== null && isNear) return isOpenTo(dated) ? inheriting(event, dated) : event;
    const isOfTheNews = event.type === 'Statement' || (event.sentence < lead + OPENING && HAPPENED.has(event.modality));
    return news && isOfTheNews && isOpenTo(news) ? inheriting(event, news) : event;
  });
}

/** "2026-03-02TEV" is of the day "2026-03-02". */
const isOfDay = (time: string, day: string | null): boolean => {
  const own = DAY.exec(time)?.[0];
  return own !== undefined && own === DAY.exec(day ?? '')?.[0];
};

const isPastDay = (time: string | null, publicationDate: string | null): boolean => {
  const day = DAY.exec(time ?? '')?.[0];
  return day !== undefined && (publicationDate === null || day <= publicationDate);
};

/** What dates the news: the first sentence, else the day just before publication that is named most, else what comes next. */
function newsOf(dated: readonly ArticleEvent[], lead: number, publicationDate: string | null): ArticleEvent | null {
  const first = dated.filter(({ sentence }) => sentence === lead);
  const opening = first.find(({ shown }) => shown) ?? first[0];
  if (opening) return opening;
  const recent = new Map<string, ArticleEvent[]>();
  for (const event of dated) {
    const day = DAY.exec(event.time ?? '')?.[0];
    if (!day || !publicationDate || daysBetween(day, publicationDate) > RECENT) continue;
    recent.set(day, [...(recent.get(day) ?? []), event]);
  }
  const [most] = [...recent.values()].sort((a, b) => b.length - a.length);
  if (most?.[0]) return most[0];
  return dated.find(({ sentence }) => lead >= 0 && sentence >= lead && sentence < lead + OPENING) ?? null;
}

const inheriting = (event: ArticleEvent, { time, timeText }: ArticleEvent): ArticleEvent => ({
  ...event,
  time: DAY.exec(time ?? '')?.[0] ?? time,
  timeText,
  timeStated: false,
});
