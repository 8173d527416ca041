import type { ArticleAnalysis, ArticleEvent } from '../../article';
import { type EventCorrection, wordsKey } from './correction';
import { findWords } from './places';

/** Why an event is shown or not, where the reader decided. */
const CHOSEN = { shown: 'you chose to see it', hidden: 'you hid it' } as const;

/** The least that is said of an event that is shown, and the most of one that is not: {@link ArticleEvent.salience}. */
const SALIENCE = { shown: 0.5, hidden: 0.49 } as const;

/** An analysis whose events are as the reader says, in the order in which she said it. */
export function correctEvents(
  text: string,
  analysis: ArticleAnalysis,
  corrections: readonly EventCorrection[],
): ArticleAnalysis {
  if (corrections.length === 0) return analysis;
  const triggers = analysis.events.map(({ trigger }, index) => ({ ...trigger, index }));
  const places = corrections.map(({ place }) => place);
  const found = findWords(text, triggers, places);
  const events = [...analysis.events];
  for (const correction of corrections) {
    const index = found.get(wordsKey(correction.place))?.index;
    const event = index === undefined ? undefined : events[index];
    if (index !== undefined && event) events[index] = corrected(event, correction);
  }
  return { ...analysis, events };
}

function corrected(event: ArticleEvent, { kind, value }: EventCorrection): ArticleEvent {
  switch (kind) {
    case 'eventShown':
      return {
        ...event,
        shown: value,
        reasons: [value ? CHOSEN.shown : CHOSEN.hidden],
        salience: value ? Math.max(event.salience, SALIENCE.shown) : Math.min(event.salience, SALIENCE.hidden),
      };
    case 'eventDay':
      return { ...event, time: value, timeText: null, timeStated: value !== null };
    case 'eventSource':
      return { ...event, attribution: value, anonymous: false };
  }
}
