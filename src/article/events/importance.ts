import type { EventType } from '../analysis';

/** Where an event stands in its sentence. */
export type ClauseKind = 'main' | 'reported' | 'subordinate' | 'modifier' | 'complement' | 'noun';

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
  readonly possible: boolean;
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
  subordinate: 0.14,
  modifier: 0.08,
  complement: 0,
  noun: -0.2,
};

/** How much an event belongs to the article's story, 0..1, whatever its label is like. */
export function importanceOf(features: ImportanceFeatures): number {
  const { type } = features;
  let score = CLAUSES[features.clause];
  score += Math.min(features.participants, 2) * 0.06;
  if (type !== 'Other') score += type === 'Statement' ? 0.02 : 0.08;
  if (features.past) score += 0.08;
  if (features.dated) score += 0.08;
  score += 0.16 * Math.max(0, 1 - features.position / 12);
  score += 0.22 * features.topical + 0.12 * features.recurring;
  if (features.stative) score -= 0.14;
  if (features.quoted) score -= 0.08;
  if (features.possible) score -= 0.06;
  if (features.beside) score -= 0.25;
  if (features.bare) score -= 0.3;
  return Math.round(Math.min(Math.max(score, 0), 1) * 100) / 100;
}
