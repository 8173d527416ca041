import type { ArticleEvent } from '../analysis';
import type { ArticleDocument } from '../document';

/** How many sentences of a paragraph a day reaches. */
const REACH = 2;

/** The events with the days that they take from others: the headline from the lead, what follows in a paragraph from what dates it. */
export function datesOf(
  { sentences }: ArticleDocument,
  events: readonly ArticleEvent[],
  lead: number,
): ArticleEvent[] {
  const ofLead =
    events.find((event) => event.sentence === lead && event.shown && event.timeStated && event.modality === 'actual') ??
    events.find((event) => event.sentence === lead && event.timeStated && event.modality === 'actual');
  let dated: ArticleEvent | null = null;
  return events.map((event) => {
    const sentence = sentences[event.sentence];
    if (event.timeStated) {
      if (event.modality === 'actual' && event.time !== null && sentence?.kind === 'paragraph') dated = event;
      return event;
    }
    if (sentence?.kind === 'headline') return ofLead ? inheriting(event, ofLead) : event;
    if (dated === null || event.modality !== 'actual' || event.time !== null) return event;
    const isNear =
      sentences[dated.sentence]?.block === sentence?.block &&
      event.sentence > dated.sentence &&
      event.sentence - dated.sentence <= REACH;
    return isNear && event.shown ? inheriting(event, dated) : event;
  });
}

const inheriting = (event: ArticleEvent, { time, timeText }: ArticleEvent): ArticleEvent => ({
  ...event,
  time,
  timeText,
  timeStated: false,
});
