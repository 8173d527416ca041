import type { BlockKind, BlockRole } from '../analysis';
import type { Span } from '../span';

/** A stretch of the file that becomes one block. The rules decide its kind; what none of them claims is a paragraph. */
export interface Passage extends Span {
  /** The words, each line break inside (hard wrapping) read as a space; as long as the span. */
  readonly text: string;
  /** The words in lower case with straight apostrophes and single spaces, for matching. */
  readonly folded: string;
  /** Empty lines directly above. */
  readonly gap: number;
  /** It holds the outlet's name: it may have been cut off a title or a stamp, or is a field that says so. */
  readonly outlet?: 'cut off' | 'stated';
  kind: BlockKind | null;
  role?: BlockRole;
}

/** Knows one kind of line by its own words, wherever it stands. */
export interface LineRule {
  readonly kind: BlockKind;
  readonly role?: BlockRole;
  /** Longer passages, in UTF-16 code units, are never of this kind. */
  readonly longest: number;
  matches(passage: Passage): boolean;
}

/** Decides by what stands around, and may correct what was decided before. */
export type ContextRule = (passages: readonly Passage[]) => void;
