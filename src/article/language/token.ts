import type { Block, Sentence } from '../analysis';
import type { Span } from '../span';

/** Universal part-of-speech tags, https://universaldependencies.org/u/pos/ */
export type Upos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/** A word, number or punctuation mark; "Musk's" is two tokens, "don't" is "do" and "n't". */
export interface Token extends Span {
  readonly text: string;
  /** The text in lower case. */
  readonly lower: string;
  /** Lower case. */
  readonly lemma: string;
  readonly pos: Upos;
  /** Penn Treebank tag: VBD, VBN, NNP … */
  readonly tag: string;
  /** Index of the governing token in the same sentence, or -1 for the root. */
  readonly head: number;
  /** Universal Dependencies relation to the head, subtypes included: nsubj, nsubj:pass, obj, obl, appos, flat … */
  readonly relation: string;
  /** How sure the parser is of that head, as log odds against the next best one. */
  readonly margin: number;
}

export interface ParsedSentence extends Sentence {
  /** Index into the article's sentences. */
  readonly index: number;
  readonly kind: Block['kind'];
  readonly tokens: readonly Token[];
}
