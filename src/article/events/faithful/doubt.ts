import type { SentenceView } from '../sentenceView';
import type { Label } from '../wording';

/** A reason not to trust a label: it may not be true, or say too little by itself. */
export interface Doubt {
  /** As `analyze --explain` prints it. */
  readonly name: string;
  /** A sentence and what its label would be. */
  readonly example: string;
  /** Shown all the same where the article's headline or first sentence tells it. */
  readonly venial?: boolean;
  holds(label: Label, view: SentenceView): boolean;
}
