import type { BlockKind, BlockRole } from '../analysis';
import type { Span } from '../span';

/** A stretch of the file that becomes one block; the rules decide its kind, in order, and later ones may correct it. */
export interface Passage extends Span {
  /** The words, with a line break inside (hard wrapping) read as a space; as long as the span. */
  readonly text: string;
  /** Empty lines directly above. */
  readonly gap: number;
  /** Null until a rule knows; what no rule claims is a paragraph. */
  kind: BlockKind | null;
  role?: BlockRole;
}

/** Decides about the passages that it knows. It looks at all of them, so that it can see what stands around. */
export type Rule = (passages: readonly Passage[]) => void;
