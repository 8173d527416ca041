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
  /** How much its words recur in the article, 0..1. */
  readonly recurring: number;
}

const CLAUSES: Readonly<Record<ClauseKind, number>> = {
  main: 0.36,
  reported: 0.3,
  circumstance: 0.26,
  subordinate: 0.14,
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

/**
 * How much an event belongs to the article's story, 0..1, whatever its label is like. The weights are set by hand: how early it is
 * told and how much it shares with the headline and the first sentence count before all else.
 */
export function importanceOf(features: ImportanceFeatures): number {
  let score = CLAUSES[features.clause] + (TYPES[features.type] ?? 0);
  score += Math.min(features.participants, 2) * 0.09;
  if (features.past) score += 0.06;
  if (features.dated) score += 0.06;
  score += 0.2 * Math.max(0, 1 - features.position / 12) + 0.1 / (1 + features.position);
  score += 0.2 * features.topical + 0.06 * features.recurring;
  if (features.stative) score -= 0.06;
  if (features.quoted) score -= 0.06;
  if (features.beside) score -= 0.25;
  if (features.bare) score -= 0.25;
  return Math.round(Math.min(Math.max(score, 0), 1) * 100) / 100;
}
