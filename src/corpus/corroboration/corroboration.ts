/** A sentence of an article, by its index into the article's sentences. */
export interface SentenceReference {
  /** Whatever the caller names articles by: a path on the command line, a URI in the editor. */
  readonly path: string;
  readonly sentence: number;
}

/**
 * corroborates: another account of the same event or fact. conflicts: the same event, told with a different number,
 * date, place or name, or denied. repeats: the same running copy. updates: a figure that grew between the days of the two articles.
 * cites: one has it from the other. None of these three is a second source.
 */
export type Relation = 'corroborates' | 'conflicts' | 'repeats' | 'updates' | 'cites';

/** What two sentences state differently, as written in each. */
export interface Difference {
  readonly of: 'number' | 'date' | 'place' | 'name' | 'polarity' | 'outcome';
  readonly a: string;
  readonly b: string;
}

/** What two sentences have in common, of one kind; `reasonText` words it. */
export interface Reason {
  readonly kind:
    | 'copy'
    | 'quotation'
    | 'people'
    | 'names'
    | 'action'
    | 'day'
    | 'number'
    | 'words'
    | 'meaning'
    | 'story';
  /** As a reader would write them: names, words, ISO dates; of meanings the one word and the other in turn. */
  readonly things: readonly string[];
}

/** A link between sentences of two articles. */
export interface Corroboration {
  readonly a: SentenceReference;
  readonly b: SentenceReference;
  readonly relation: Relation;
  /** What both tell is words that somebody said: two who vouch that they were. */
  readonly quotation: boolean;
  /** Calibrated: of links scored 0.9, nine in ten are right. */
  readonly score: number;
  /** Whether the editor shows it: the score is at or above its threshold, and the sentences are not each of its own day or place. */
  readonly shown: boolean;
  /** What speaks for the link, most telling first. */
  readonly reasons: readonly Reason[];
  /** Not empty exactly where the relation is `conflicts` or `updates`. */
  readonly differences: readonly Difference[];
}
