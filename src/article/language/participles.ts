import { hashText } from './hash';
import type { WordType } from './wordType';

/** Behind these, but for adverbs, no past tense stands. */
const AUXILIARIES: ReadonlySet<number> = new Set(
  "am are be been being had has have having is was were 'm 're 've".split(' ').map(hashText),
);
const MOST_ADVERBS = 2;

/** Makes a participle of what was tagged as a past tense behind a form of "be" or "have": "were not warned". */
export class Participles {
  readonly #pastTense: number;
  readonly #participle: number;
  readonly #adverb: number;

  constructor(tags: readonly string[]) {
    this.#pastTense = tags.indexOf('VBD');
    this.#participle = tags.indexOf('VBN');
    this.#adverb = tags.indexOf('RB');
  }

  correct(words: readonly { readonly type: WordType }[], tags: Uint8Array): void {
    for (const [i, tag] of tags.entries()) {
      if (tag === this.#pastTense && this.#followsAuxiliary(words, tags, i)) tags[i] = this.#participle;
    }
  }

  #followsAuxiliary(words: readonly { readonly type: WordType }[], tags: Uint8Array, i: number): boolean {
    let at = i - 1;
    while (at >= 0 && at >= i - MOST_ADVERBS && tags[at] === this.#adverb) at--;
    const form = words[at]?.type.form;
    return form !== undefined && AUXILIARIES.has(form);
  }
}
