import { groupsOf } from '../lexicon';
import { areOpposite } from '../lexicon/opposites';
import type { Vocabulary } from '../vocabulary';

/** Whether terms can stand for one another ("accuse", "accusation", "blame"). Valid until the corpus changes. */
export class RelatedTerms {
  readonly #vocabulary: Vocabulary;
  readonly #groups = new Map<number, readonly number[]>();

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  areRelated(a: number, b: number): boolean {
    return shareGroup(this.groupsOf(a), this.groupsOf(b));
  }

  /** Whether one undoes the other ("hire", "fire"). */
  areOpposite(a: number, b: number): boolean {
    return areOpposite(this.#vocabulary.term(a), this.#vocabulary.term(b));
  }

  /** The groups of words of one meaning that a term belongs to, by number. */
  groupsOf(term: number): readonly number[] {
    const known = this.#groups.get(term);
    if (known) return known;
    const groups = groupsOf(this.#vocabulary.term(term));
    this.#groups.set(term, groups);
    return groups;
  }
}

/** Whether two words belong to one group. */
export function shareGroup(a: readonly number[], b: readonly number[]): boolean {
  for (const group of a) if (b.includes(group)) return true;
  return false;
}
