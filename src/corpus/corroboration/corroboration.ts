/** A sentence of an article, by its index into the article's sentences. */
export interface SentenceReference {
  /** Whatever the caller names articles by: a path on the command line, a URI in the editor. */
  readonly path: string;
  readonly sentence: number;
}

/**
 * corroborates: another account of the same event or fact. conflicts: the same event, told with a different number,
 * date, place or name, or denied. repeats: the same wording, so no second source.
 */
export type Relation = 'corroborates' | 'conflicts' | 'repeats';

/** What two sentences state differently, as written in each. */
export interface Difference {
  readonly of: 'number' | 'date' | 'place' | 'name' | 'polarity';
  readonly a: string;
  readonly b: string;
}

/** A link between sentences of two articles. */
export interface Corroboration {
  readonly a: SentenceReference;
  readonly b: SentenceReference;
  readonly relation: Relation;
  /** Calibrated: of links scored 0.9, nine in ten are right. */
  readonly score: number;
  /** Whether the editor shows it: the score is at or above its threshold, and the sentences share more than people. */
  readonly shown: boolean;
  /** What speaks for the link, most telling first, for the reader: "same people: Elon Musk, Donald Trump". */
  readonly reasons: readonly string[];
  /** Not empty exactly where the relation is `conflicts`. */
  readonly differences: readonly Difference[];
}
