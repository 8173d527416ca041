import type { SentencePair } from '../sentencePair';

/** 1: the more of it, the likelier the link. -1: the less likely. 0: it depends on the other features. */
export type Direction = 1 | -1 | 0;

/** Numbers that belong together, measured on two sentences of different articles. */
export interface FeatureFamily {
  /** Names of the features with their directions, which training enforces. */
  readonly features: Readonly<Record<string, Direction>>;
  /** One number a feature, in the order of {@link features}; the same whichever sentence comes first. */
  measure(pair: SentencePair): readonly number[];
}
