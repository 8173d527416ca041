import type { ArticleEvent } from '../analysis';
import type { ArticleDocument } from '../document';

/** How many sentences of a paragraph a day reaches. */
const REACH = 2;
/** How many sentences from the first on may tell the day of the news. */
const OPENING = 4;
const DAY = /^\d{4}-\d\d-\d\d/;

/**
 * The events with the days that they take from others, none of which counts as stated: the headline and what is said without a day
 * from the news that opens the article, and what follows in a paragraph from what dates it. `isEarlier` tells of each event whether
 * it may have happened at another time ("had left", "two days after", "after he left") and so takes none.
 */
export function datesOf(
  { sentences }: ArticleDocument,
  events: readonly ArticleEvent[],
  lead: number,
  isEarlier: readonly boolean[],
): ArticleEvent[] {
  const isDated = ({ sentence, time, timeStated, modality }: ArticleEvent) =>
    sentence >= lead && sentence < lead + OPENING && timeStated && modality === 'actual' && DAY.test(time ?? '');
  const opening = lead < 0 ? [] : events.filter(isDated);
  const news = opening.find(({ sentence, shown }) => sentence === lead && shown) ?? opening[0] ?? null;
  let dated: ArticleEvent | null = null;
  return events.map((event, i) => {
    const sentence = sentences[event.sentence];
    if (event.timeStated) {
      if (event.modality === 'actual' && DAY.test(event.time ?? '') && sentence?.kind === 'paragraph') dated = event;
      return event;
    }
    if (event.time !== null || !event.shown) return event;
    if (sentence?.kind === 'headline') return news ? inheriting(event, news) : event;
    if (sentence?.kind !== 'paragraph' || isEarlier[i]) return event;
    const isNear =
      dated !== null &&
      sentences[dated.sentence]?.block === sentence.block &&
      event.sentence - dated.sentence <= REACH &&
      event.modality === 'actual';
    if (dated !== null && isNear) return inheriting(event, dated);
    const isOfTheNews = event.type === 'Statement' || event.sentence < lead + OPENING;
    return news && isOfTheNews && /^(?:actual|asked|alleged|denied|doubted)$/.test(event.modality)
      ? inheriting(event, news)
      : event;
  });
}

const inheriting = (event: ArticleEvent, { time, timeText }: ArticleEvent): ArticleEvent => ({
  ...event,
  time: DAY.exec(time ?? '')?.[0] ?? time,
  timeText,
  timeStated: false,
});
