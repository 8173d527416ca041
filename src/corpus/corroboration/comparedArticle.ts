import { groupBy } from '../../article/groupBy';
import { type Action, type ArticleProfile, KIND, type MeasuredQuantity, type NameRun } from '../profile/articleProfile';
import type { Moment } from '../profile/moments';
import type { Rarity } from '../retrieval/rarity';

/** Sentences of an article that are compared with others; a book does not hold up everything else. */
export const COMPARED_SENTENCES = 1000;

/** A sentence of fewer different terms says too little to be recognised. */
const FEWEST_TERMS = 3;

/** The same string for the same person in all articles. */
export type IdentityOf = (path: string, personId: string) => string;

export interface ComparedPerson {
  readonly name: string;
  readonly identity: string;
  /** In how many sentences the article mentions them. */
  readonly sentences: number;
  /** Terms that say who this is: of names, titles and roles. */
  readonly terms: readonly number[];
}

/** An article made ready for comparison: its sentences as vectors of term weights. Valid until the corpus changes. */
export class ComparedArticle {
  readonly profile: ArticleProfile;
  /** In the order of the profile's. */
  readonly people: readonly ComparedPerson[];
  readonly sentenceCount: number;
  /** Per sentence the sum of its terms' weights. */
  readonly totals: Float64Array;
  /** Per sentence the length of its vector; never 0. */
  readonly norms: Float64Array;
  #people: ReadonlyMap<number, ArticleProfile['appearances']> | null = null;
  #nameRuns: ReadonlyMap<number, readonly NameRun[]> | null = null;
  #actions: ReadonlyMap<number, readonly Action[]> | null = null;
  #moments: ReadonlyMap<number, readonly Moment[]> | null = null;
  #quantities: ReadonlyMap<number, readonly MeasuredQuantity[]> | null = null;
  readonly #sentencesWith = new Map<number, number[]>();

  constructor(profile: ArticleProfile, rarity: Rarity, identityOf: IdentityOf) {
    this.profile = profile;
    const mentions = new Uint32Array(profile.people.length);
    for (const [, person] of profile.appearances) mentions[person] = (mentions[person] ?? 0) + 1;
    this.people = profile.people.map(({ id, name }, i) => ({
      name,
      terms: profile.descriptions[i] ?? [],
      identity: identityOf(profile.path, id),
      sentences: mentions[i] ?? 0,
    }));
    this.sentenceCount = Math.min(profile.sentenceCount, COMPARED_SENTENCES);
    this.totals = new Float64Array(this.sentenceCount);
    this.norms = new Float64Array(this.sentenceCount);
    for (let sentence = 0; sentence < this.sentenceCount; sentence++) this.#weigh(sentence, rarity);
  }

  /** The terms of a sentence, in the order of the text. */
  termsOf(sentence: number): Uint32Array {
    const { terms, termStarts } = this.profile;
    return terms.subarray(termStarts[sentence], termStarts[sentence + 1]);
  }

  kindsOf(sentence: number): Uint8Array {
    const { kinds, termStarts } = this.profile;
    return kinds.subarray(termStarts[sentence], termStarts[sentence + 1]);
  }

  wordsOf(sentence: number): Uint16Array {
    const { words, wordStarts } = this.profile;
    return words.subarray(wordStarts[sentence], wordStarts[sentence + 1]);
  }

  quantitiesOf(sentence: number): readonly MeasuredQuantity[] {
    this.#quantities ??= groupBy(this.profile.quantities, (quantity) => quantity.sentence);
    return this.#quantities.get(sentence) ?? [];
  }

  momentsOf(sentence: number): readonly Moment[] {
    this.#moments ??= groupBy(this.profile.moments, (moment) => moment.sentence);
    return this.#moments.get(sentence) ?? [];
  }

  weekdaysOf(sentence: number): readonly number[] {
    return this.profile.weekdays.filter((each) => each.sentence === sentence).map(({ weekday }) => weekday);
  }

  actionsOf(sentence: number): readonly Action[] {
    this.#actions ??= groupBy(this.profile.actions, (action) => action.sentence);
    return this.#actions.get(sentence) ?? [];
  }

  nameRunsOf(sentence: number): readonly NameRun[] {
    this.#nameRuns ??= groupBy(this.profile.nameRuns, (run) => run.sentence);
    return this.#nameRuns.get(sentence) ?? [];
  }

  /** The people whom a sentence mentions, by pronouns too. */
  peopleOf(sentence: number): readonly ComparedPerson[] {
    this.#people ??= groupBy(this.profile.appearances, ([where]) => where);
    return (this.#people.get(sentence) ?? []).flatMap(([, index]) => this.people[index] ?? []);
  }

  /** The sentences that use a term. */
  sentencesWith(term: number): readonly number[] {
    return this.#sentencesWith.get(term) ?? [];
  }

  /** Whether a sentence says enough to be told elsewhere; a dateline or a sigh does not. */
  isTelling(sentence: number): boolean {
    const kinds = this.kindsOf(sentence);
    return kinds.length >= FEWEST_TERMS && kinds.some((kind) => kind & (KIND.noun | KIND.verb));
  }

  #weigh(sentence: number, rarity: Rarity): void {
    const telling = this.isTelling(sentence);
    let total = 0;
    let squares = 0;
    for (const term of this.termsOf(sentence)) {
      const weight = rarity.ofSentence(term);
      total += weight;
      squares += weight * weight;
      if (!telling) continue;
      const sentences = this.#sentencesWith.get(term);
      if (sentences) sentences.push(sentence);
      else this.#sentencesWith.set(term, [sentence]);
    }
    this.totals[sentence] = total;
    this.norms[sentence] = Math.sqrt(squares) || 1;
  }
}
