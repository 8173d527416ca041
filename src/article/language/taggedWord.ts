import { hashText, mix } from './hash';
import { lemmaOf } from './lemma';
import type { Lexicon } from './lexicon';
import type { WordType } from './wordType';

/** A word with its tag, and what the parser knows of the two, as hashes. */
export interface TaggedWord {
  /** Index in the tag set of the model. */
  readonly tag: number;
  readonly lemma: string;
  /** The lemma, digits as zeros; the tag says the rest. */
  readonly form: number;
  /** The lemma and the tag. */
  readonly both: number;
  /** Classes of words that are used alike, and the tag. */
  readonly fine: number;
  readonly middle: number;
  readonly coarse: number;
}

/** `tagName` is the Penn tag that has the index `tag`. */
export function taggedWordOf(
  spelling: string,
  type: WordType,
  tag: number,
  tagName: string,
  lexicon: Lexicon,
): TaggedWord {
  const lemma = lemmaOf(spelling, tagName, lexicon);
  const form = hashText(lemma.replace(/\d/g, '0'));
  return {
    tag,
    lemma,
    form,
    both: mix(form, tag),
    fine: type.fine * 64 + tag,
    middle: type.middle * 64 + tag,
    coarse: type.coarse * 64 + tag,
  };
}
