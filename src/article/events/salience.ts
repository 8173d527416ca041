import type { ArticleEvent, EventType } from '../analysis';
import type { Factuality } from './factuality';

/** What makes a reader call something an event of the story. */
export interface SalienceFeatures {
  /** Where the event stands in its sentence. */
  readonly clause: 'main' | 'reported' | 'subordinate' | 'modifier' | 'complement' | 'noun' | 'carried noun';
  readonly type: EventType;
  readonly factuality: Factuality;
  /** The people who take part. */
  readonly participants: number;
  readonly dated: boolean;
  readonly past: boolean;
  /** A state ("is", "remains", "believes") rather than something that happens. */
  readonly stative: boolean;
  readonly quoted: boolean;
  /** In the headline or in one of the first sentences. */
  readonly leading: boolean;
  /** Another event of the sentence says the same: the noun that a light verb carries, the words that are quoted. */
  readonly secondary: boolean;
  /** Words of the label. */
  readonly words: number;
  /** The label can stand alone. */
  readonly labelled: boolean;
}

const CLAUSES = {
  main: 0.4,
  reported: 0.35,
  subordinate: 0.2,
  modifier: 0.15,
  complement: -0.1,
  noun: -0.05,
  'carried noun': 0.4,
} as const;

/** From this salience on an event is shown first. */
export const SHOWN = 0.5;
/** An event that another tells, or whose label can't stand alone, is never among those shown first. */
const HIDDEN_CAP = 0.4;
/** What is a little less salient is shown where a sentence shows nothing else. */
const NEARLY_SHOWN = 0.42;

/** How much a reader would miss the event, 0..1; half and above is shown. Weights were set by reading the lists of articles. */
export function salienceOf(features: SalienceFeatures): number {
  const { type, factuality } = features;
  let score: number = CLAUSES[features.clause];
  score += Math.min(features.participants, 2) * 0.12;
  if (type !== 'Other') score += type === 'Statement' ? 0.03 : 0.15;
  if (features.past) score += 0.1;
  if (features.dated) score += 0.08;
  if (features.leading) score += 0.08;
  if (features.stative) score -= 0.25;
  if (features.words < 3 && features.participants === 0) score -= 0.1;
  if (features.quoted) score -= 0.25;
  if (factuality.modality === 'possible') score -= 0.25;
  if (factuality.modality === 'planned') score -= 0.05;
  if (factuality.polarity === 'negative') score -= 0.05;
  const capped = features.labelled && !features.secondary ? score : Math.min(score, HIDDEN_CAP);
  return Math.round(Math.min(Math.max(capped, 0), 1) * 100) / 100;
}

/** Shows the best of the events of a sentence where none is shown, if its label can stand alone. */
export function bestShown(events: readonly ArticleEvent[]): ArticleEvent[] {
  const most = events.reduce((best, { salience }) => Math.max(best, salience), 0);
  if (most >= SHOWN || most < NEARLY_SHOWN) return [...events];
  const best = events.find(({ salience }) => salience === most);
  return events.map((event) => (event === best ? { ...event, salience: SHOWN } : event));
}
