import type { EventType } from '../analysis';

/** Where an event stands in its sentence. */
export type ClauseKind = 'main' | 'reported' | 'circumstance' | 'subordinate' | 'modifier' | 'complement' | 'noun';

/** What makes a reader call something an event of the story. */
export interface ImportanceFeatures {
  readonly clause: ClauseKind;
  readonly type: EventType;
  /** The people who take part. */
  readonly participants: number;
  readonly dated: boolean;
  readonly past: boolean;
  /** A state ("is", "remains", "believes") rather than something that happens. */
  readonly stative: boolean;
  readonly quoted: boolean;
  /** A caption or an embedded post rather than reporting. */
  readonly beside: boolean;
  /** Says that somebody spoke and not what. */
  readonly bare: boolean;
  /** Sentences before it that report. */
  readonly position: number;
  /** How much of its words the headline and the first sentence have, 0..1. */
  readonly topical: number;
  /** How many of its words they have. */
  readonly shared: number;
  /** How much its words recur in the article, 0..1. */
  readonly recurring: number;
}

const CLAUSES: Readonly<Record<ClauseKind, number>> = {
  main: 0.26,
  reported: 0.22,
  circumstance: 0.2,
  subordinate: 0.12,
  modifier: 0.08,
  complement: 0,
  noun: -0.2,
};

/** Types of which news is mostly made. */
const TYPES: Readonly<Partial<Record<EventType, number>>> = {
  Justice: 0.09,
  Life: 0.1,
  Personnel: 0.1,
  Conflict: 0.06,
  Transaction: 0.05,
  Movement: 0.02,
};

/** From so many words on that it shares with the headline and the first sentence, an event is at their heart. */
const MOST_SHARED = 5;

/**
 * How much an event belongs to the article's story, 0..1, whatever its label is like. The weights are set by hand after those of a
 * logistic regression on which sentences of an article other outlets tell too: how early it is told and how much it shares with
 * the headline and the first sentence count before all else; its kind of clause decides between the events of a sentence.
 */
export function importanceOf(features: ImportanceFeatures): number {
  let score = CLAUSES[features.clause] + (TYPES[features.type] ?? 0);
  score += Math.min(features.participants, 2) * 0.05;
  if (features.past) score += 0.04;
  if (features.dated) score += 0.04;
  score += 0.3 / (1 + features.position / 4) + 0.12 * Math.max(0, 1 - features.position / 30);
  score +=
    (0.22 * Math.min(features.shared, MOST_SHARED)) / MOST_SHARED + 0.08 * features.topical + 0.08 * features.recurring;
  if (features.stative) score -= 0.06;
  if (features.quoted) score -= 0.06;
  if (features.beside) score -= 0.25;
  if (features.bare) score -= 0.25;
  return Math.round(Math.min(Math.max(score, 0), 1) * 100) / 100;
}
