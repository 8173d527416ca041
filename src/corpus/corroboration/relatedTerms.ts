import { groupsOf } from '../lexicon';
import type { Vocabulary } from '../vocabulary';

/** Whether terms can stand for one another ("accuse", "accusation", "blame"). Valid until the corpus changes. */
export class RelatedTerms {
  readonly #vocabulary: Vocabulary;
  readonly #groups = new Map<number, readonly number[]>();

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  areRelated(a: number, b: number): boolean {
    const groups = this.#groupsOf(a);
    return groups.length > 0 && this.#groupsOf(b).some((group) => groups.includes(group));
  }

  #groupsOf(term: number): readonly number[] {
    const known = this.#groups.get(term);
    if (known) return known;
    const groups = groupsOf(this.#vocabulary.term(term));
    this.#groups.set(term, groups);
    return groups;
  }
}
