import { groupBy } from '../../article/groupBy';
import {
  type Action,
  type ArticleProfile,
  KIND,
  type MeasuredQuantity,
  type NameRun,
  type Quotation,
} from '../profile/articleProfile';
import type { Moment } from '../profile/moments';
import type { Rarity } from '../retrieval/rarity';
import type { Vocabulary } from '../vocabulary';
import type { RelatedTerms } from './relatedTerms';

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

/** A word of a sentence that others may stand for. */
export interface ContentWord {
  readonly term: number;
  /** The groups of words of one meaning that it belongs to, by number. */
  readonly groups: readonly number[];
}

/** A term where it stands. */
interface PlacedTerm {
  readonly sentence: number;
  readonly term: number;
}

/**
 * An article made ready for comparison: its sentences as vectors of term weights. What is weighed, and who is who, holds
 * until the corpus changes; then {@link renew} is called for.
 */
export class ComparedArticle {
  readonly profile: ArticleProfile;
  readonly sentenceCount: number;
  /** How many different words of names the article has. */
  readonly nameCount: number;
  /** Per sentence the sum of its terms' weights. */
  readonly totals: Float64Array;
  /** Per sentence the length of its vector; never 0. */
  readonly norms: Float64Array;
  /** Per sentence the sum of the weights of its names. */
  readonly nameTotals: Float64Array;
  /** Per sentence the sum of its terms' weights, each divided by how often the article uses it. */
  readonly focusTotals: Float64Array;
  #people: readonly ComparedPerson[] = [];
  #identities: ReadonlySet<string> = new Set();
  readonly #terms: readonly Uint32Array[];
  readonly #kinds: readonly Uint8Array[];
  readonly #sentencesWith = new Map<number, number[]>();
  readonly #appearances: ReadonlyMap<number, ArticleProfile['appearances']>;
  readonly #nameRuns: ReadonlyMap<number, readonly NameRun[]>;
  readonly #actions: ReadonlyMap<number, readonly Action[]>;
  readonly #moments: ReadonlyMap<number, readonly Moment[]>;
  readonly #weekdays: ReadonlyMap<number, readonly number[]>;
  readonly #quantities: ReadonlyMap<number, readonly MeasuredQuantity[]>;
  #spellings: ReadonlyMap<number, string> | undefined;
  readonly #quotations: ReadonlyMap<number, readonly Quotation[]>;
  #shingles: ReadonlyMap<number, readonly number[]> | undefined;
  readonly #headlines: ReadonlySet<number>;
  /** Per sentence, worked out when first asked for. */
  readonly #content: (readonly ContentWord[])[] = [];
  #sentencesWithPeople: ReadonlyMap<string, readonly number[]> | undefined;
  #sentencesWithGroups: ReadonlyMap<number, readonly PlacedTerm[]> | undefined;
  #peopleOf: (readonly ComparedPerson[])[] = [];

  constructor(profile: ArticleProfile) {
    this.profile = profile;
    this.sentenceCount = Math.min(profile.sentenceCount, COMPARED_SENTENCES);
    this.nameCount = profile.distinctKinds.reduce((count, kinds) => count + (kinds & KIND.name ? 1 : 0), 0);
    this.totals = new Float64Array(this.sentenceCount);
    this.norms = new Float64Array(this.sentenceCount);
    this.nameTotals = new Float64Array(this.sentenceCount);
    this.focusTotals = new Float64Array(this.sentenceCount);
    const { terms, kinds, termStarts } = profile;
    const sentences = Array.from({ length: this.sentenceCount }, (_, sentence) => sentence);
    this.#terms = sentences.map((sentence) => terms.subarray(termStarts[sentence], termStarts[sentence + 1]));
    this.#kinds = sentences.map((sentence) => kinds.subarray(termStarts[sentence], termStarts[sentence + 1]));
    this.#appearances = groupBy(profile.appearances, ([sentence]) => sentence);
    this.#nameRuns = groupBy(profile.nameRuns, ({ sentence }) => sentence);
    this.#actions = groupBy(profile.actions, ({ sentence }) => sentence);
    this.#moments = groupBy(profile.moments, ({ sentence }) => sentence);
    this.#quantities = groupBy(profile.quantities, ({ sentence }) => sentence);
    this.#quotations = groupBy(profile.quotations, ({ sentence }) => sentence);
    this.#headlines = new Set(profile.headlines);
    this.#weekdays = new Map(
      Array.from(
        groupBy(profile.weekdays, ({ sentence }) => sentence),
        ([sentence, found]) => [sentence, found.map(({ weekday }) => weekday)],
      ),
    );
    for (const sentence of sentences) if (this.isTelling(sentence)) this.#place(sentence);
  }

  /** To be called before the first comparison, and after any change of the corpus. */
  renew(rarity: Rarity, identityOf: IdentityOf): void {
    this.#people = this.#identify(identityOf);
    this.#identities = new Set(this.#people.map(({ identity }) => identity));
    this.#peopleOf = [];
    this.#sentencesWithPeople = undefined;
    for (let sentence = 0; sentence < this.sentenceCount; sentence++) this.#weigh(sentence, rarity);
  }

  /** In the order of the profile's. */
  get people(): readonly ComparedPerson[] {
    return this.#people;
  }

  /** Whether somebody is in the article, whatever it calls them. */
  knows({ identity }: Pick<ComparedPerson, 'identity'>): boolean {
    return this.#identities.has(identity);
  }

  /** The terms of a sentence, in the order of the text. */
  termsOf(sentence: number): Uint32Array {
    return this.#terms[sentence] ?? NO_TERMS;
  }

  kindsOf(sentence: number): Uint8Array {
    return this.#kinds[sentence] ?? NO_KINDS;
  }

  /** How many words of the sentence stand before its terms. */
  placesOf(sentence: number): Uint8Array {
    const { termPlaces, termStarts } = this.profile;
    return termPlaces.subarray(termStarts[sentence], termStarts[sentence + 1]);
  }

  /** The verbs and nouns of a sentence. */
  contentOf(sentence: number, relatedTerms: RelatedTerms): readonly ContentWord[] {
    const known = this.#content[sentence];
    if (known) return known;
    const kinds = this.kindsOf(sentence);
    const content = [...this.termsOf(sentence)].flatMap((term, i) =>
      ((kinds[i] ?? 0) & (KIND.verb | KIND.noun)) !== 0 ? [{ term, groups: relatedTerms.groupsOf(term) }] : [],
    );
    this.#content[sentence] = content;
    return content;
  }

  /** A term as the article writes it. */
  wordFor(term: number, vocabulary: Vocabulary): string {
    this.#spellings ??= new Map(this.profile.spellings.map((spelling) => [spelling.term, spelling.word]));
    return this.#spellings.get(term) ?? vocabulary.term(term);
  }

  wordsOf(sentence: number): Uint16Array {
    const { words, wordStarts } = this.profile;
    return words.subarray(wordStarts[sentence], wordStarts[sentence + 1]);
  }

  quantitiesOf(sentence: number): readonly MeasuredQuantity[] {
    return this.#quantities.get(sentence) ?? NONE;
  }

  momentsOf(sentence: number): readonly Moment[] {
    return this.#moments.get(sentence) ?? NONE;
  }

  weekdaysOf(sentence: number): readonly number[] {
    return this.#weekdays.get(sentence) ?? NONE;
  }

  actionsOf(sentence: number): readonly Action[] {
    return this.#actions.get(sentence) ?? NONE;
  }

  nameRunsOf(sentence: number): readonly NameRun[] {
    return this.#nameRuns.get(sentence) ?? NONE;
  }

  quotationsOf(sentence: number): readonly Quotation[] {
    return this.#quotations.get(sentence) ?? NONE;
  }

  isHeadline(sentence: number): boolean {
    return this.#headlines.has(sentence);
  }

  /** The sentences that mention each person, by pronouns too, and those that quote them. */
  get sentencesWithPeople(): ReadonlyMap<string, readonly number[]> {
    this.#sentencesWithPeople ??= this.#placePeople();
    return this.#sentencesWithPeople;
  }

  /** Where words of each group of one meaning stand. */
  sentencesWithGroups(lexicon: RelatedTerms): ReadonlyMap<number, readonly PlacedTerm[]> {
    if (this.#sentencesWithGroups) return this.#sentencesWithGroups;
    const places = new Map<number, PlacedTerm[]>();
    for (let sentence = 0; sentence < this.sentenceCount; sentence++) {
      for (const { term, groups } of this.contentOf(sentence, lexicon)) {
        for (const group of groups) {
          const known = places.get(group);
          if (known) known.push({ sentence, term });
          else places.set(group, [{ sentence, term }]);
        }
      }
    }
    this.#sentencesWithGroups = places;
    return places;
  }

  /** Where five words stand one after another, by a hash of them. */
  get shingles(): ReadonlyMap<number, readonly number[]> {
    this.#shingles ??= shinglesOf(Array.from({ length: this.sentenceCount }, (_, sentence) => this.wordsOf(sentence)));
    return this.#shingles;
  }

  /** The people whom a sentence mentions, by pronouns too. */
  peopleOf(sentence: number): readonly ComparedPerson[] {
    const known = this.#peopleOf[sentence];
    if (known) return known;
    const people = (this.#appearances.get(sentence) ?? []).flatMap(([, index]) => this.#people[index] ?? []);
    this.#peopleOf[sentence] = people;
    return people;
  }

  /** The sentences that use a term. */
  sentencesWith(term: number): readonly number[] {
    return this.#sentencesWith.get(term) ?? NONE;
  }

  /** In how many sentences a term is, 1 at least. */
  timesUsed(term: number): number {
    return Math.max(1, this.sentencesWith(term).length);
  }

  uses(term: number): boolean {
    return this.#sentencesWith.has(term);
  }

  /** The terms of the names in a sentence that another article never uses: of two stories, each has names of its own. */
  namesUnknownTo(other: ComparedArticle, sentence: number): number[] {
    const kinds = this.kindsOf(sentence);
    const unknown: number[] = [];
    this.termsOf(sentence).forEach((term, i) => {
      if ((kinds[i] ?? 0) & KIND.name && !other.uses(term)) unknown.push(term);
    });
    return unknown;
  }

  /** Whether a sentence says enough to be told elsewhere; a dateline or a sigh does not. */
  isTelling(sentence: number): boolean {
    const kinds = this.kindsOf(sentence);
    return kinds.length >= FEWEST_TERMS && kinds.some((kind) => kind & (KIND.noun | KIND.verb));
  }

  #placePeople(): Map<string, number[]> {
    const places = new Map<string, Set<number>>();
    const add = (sentence: number, person: ComparedPerson | undefined) => {
      if (!person || sentence >= this.sentenceCount) return;
      places.set(person.identity, (places.get(person.identity) ?? new Set()).add(sentence));
    };
    for (const [sentence, person] of this.profile.appearances) add(sentence, this.#people[person]);
    for (const { sentence, speaker } of this.profile.quotations) add(sentence, this.#people[speaker]);
    return new Map(Array.from(places, ([identity, sentences]) => [identity, [...sentences]]));
  }

  #identify(identityOf: IdentityOf): ComparedPerson[] {
    const { path, people, descriptions, appearances } = this.profile;
    const mentions = new Uint32Array(people.length);
    for (const [, person] of appearances) mentions[person] = (mentions[person] ?? 0) + 1;
    return people.map(({ id, name }, i) => ({
      name,
      terms: descriptions[i] ?? NONE,
      identity: identityOf(path, id),
      sentences: mentions[i] ?? 0,
    }));
  }

  #place(sentence: number): void {
    for (const term of this.termsOf(sentence)) {
      const sentences = this.#sentencesWith.get(term);
      if (sentences) sentences.push(sentence);
      else this.#sentencesWith.set(term, [sentence]);
    }
  }

  #weigh(sentence: number, rarity: Rarity): void {
    const [terms, kinds] = [this.termsOf(sentence), this.kindsOf(sentence)];
    let [total, squares, names, focus] = [0, 0, 0, 0];
    for (let i = 0; i < terms.length; i++) {
      const weight = rarity.ofSentence(terms[i] ?? 0);
      total += weight;
      squares += weight * weight;
      focus += weight / Math.sqrt(this.timesUsed(terms[i] ?? 0));
      if ((kinds[i] ?? 0) & KIND.name) names += weight;
    }
    this.totals[sentence] = total;
    this.norms[sentence] = Math.sqrt(squares) || 1;
    this.nameTotals[sentence] = names;
    this.focusTotals[sentence] = focus;
  }
}

const NONE: readonly never[] = [];
const NO_TERMS = new Uint32Array(0);
const NO_KINDS = new Uint8Array(0);

const SHINGLE = 5;

function shinglesOf(sentences: readonly Uint16Array[]): Map<number, number[]> {
  const places = new Map<number, number[]>();
  sentences.forEach((words, sentence) => {
    for (let start = 0; start + SHINGLE <= words.length; start++) {
      let hash = 0x811c9dc5;
      for (let i = start; i < start + SHINGLE; i++) hash = Math.imul(hash ^ (words[i] ?? 0), 0x01000193);
      const known = places.get(hash);
      if (!known) places.set(hash, [sentence]);
      else if (known.at(-1) !== sentence) known.push(sentence);
    }
  });
  return places;
}
