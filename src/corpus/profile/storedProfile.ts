import { type ArticleAnalysis, asSeen, type EventType, type Person } from '../../article';
import {
  blob,
  boolean,
  type Codec,
  decode,
  encode,
  float,
  int,
  list,
  nullable,
  object,
  oneOf,
  uint,
  uint8s,
  uint16s,
  uint32s,
  uint53s,
  word,
} from '../../codec';
import type { ArticleLines } from '../furniture/lines';
import { Vocabulary } from '../vocabulary';
import type {
  Action,
  ArticleProfile,
  MeasuredQuantity,
  NameRun,
  ProfileDetails,
  ProfiledPerson,
  Quotation,
} from './articleProfile';
import type { Moment } from './moments';
import { profileArticle } from './profileArticle';
import type { Bound } from './quantities';
import { Remainder } from './remaining';

/** A profile on its own, to be kept and sent. */
export interface EncodedProfile {
  /** Terms of this profile, and of others that share the table. */
  readonly table: readonly string[];
  /** What the numbers of terms in the profile stand for, as indices into the table. */
  readonly terms: Uint32Array;
  readonly bytes: Uint8Array;
}

/** Reads an article into a profile. */
export function encodeProfile(text: string, analysis: ArticleAnalysis): EncodedProfile {
  const vocabulary = new Vocabulary();
  const seen = asSeen(text, analysis);
  const profile = profileArticle('', seen.text, seen.analysis, vocabulary);
  return {
    table: Array.from(profile.acquired, (id) => vocabulary.term(id)),
    terms: profile.acquired,
    bytes: encode(coreCodec, { ...profile, details: encode(detailsCodec, profile) }),
  };
}

/** What is at hand of every article of the corpus. */
type Core = Omit<ArticleProfile, keyof ProfileDetails | 'path' | 'acquired'> & { readonly details: Uint8Array };

const coreCodec = object<Core>({
  publisher: nullable(word),
  agency: nullable(word),
  day: nullable(int),
  lines: object<ArticleLines>({ hashes: uint53s, forms: uint8s, wordCounts: uint16s, sentenceCounts: uint32s }),
  sentenceCount: uint,
  terms: uint32s,
  kinds: uint8s,
  termStarts: uint32s,
  distinctTerms: uint32s,
  distinctKinds: uint8s,
  people: list(
    object<ProfiledPerson>({
      id: word,
      name: word,
      gender: nullable(oneOf<NonNullable<Person['gender']>>()),
      byline: boolean,
      roles: list(object({ text: word })),
      slug: word,
      family: word,
      mentionCount: uint,
    }),
  ),
  mentionBlocks: uint32s,
  details: blob,
});

const pair: Codec<readonly [number, number]> = {
  write: (writer, [first, second]) => {
    writer.uint(first);
    writer.uint(second);
  },
  read: (reader) => [reader.uint(), reader.uint()],
};

const detailsCodec = object<ProfileDetails>({
  termPlaces: uint8s,
  spellings: list(object<ArticleProfile['spellings'][number]>({ term: uint, word })),
  words: uint16s,
  wordStarts: uint32s,
  wordings: uint32s,
  headlines: list(uint),
  quotations: list(object<Quotation>({ sentence: uint, start: uint, end: uint, speaker: int })),
  attributions: list(object({ sentence: int, source: word })),
  nameRuns: list(object<NameRun>({ sentence: uint, term: uint, surface: uint, length: uint })),
  descriptions: list(list(uint)),
  appearances: list(pair),
  quantities: list(
    object<MeasuredQuantity>({
      sentence: uint,
      value: float,
      unit: word,
      fate: word,
      bound: oneOf<Bound>(),
      text: word,
      context: list(uint),
      word: uint,
    }),
  ),
  moments: list(object({ sentence: uint, from: int, to: int })),
  weekdays: list(object({ sentence: uint, weekday: uint })),
  actions: list(
    object<Action>({
      sentence: int,
      term: int,
      type: oneOf<EventType>(),
      arguments: list(uint),
      agents: list(uint),
      places: list(uint),
      people: list(uint),
      time: nullable(object<Moment>({ from: int, to: int })),
      negative: boolean,
      actual: boolean,
    }),
  ),
});

/** A profile of which the larger part stays encoded until somebody reads it. */
export class StoredProfile implements ArticleProfile {
  readonly path: string;
  readonly publisher: string | null;
  readonly agency: string | null;
  readonly day: number | null;
  readonly lines: ArticleLines;
  readonly sentenceCount: number;
  readonly terms: Uint32Array;
  readonly kinds: Uint8Array;
  readonly termStarts: Uint32Array;
  readonly distinctTerms: Uint32Array;
  readonly distinctKinds: Uint8Array;
  readonly people: readonly ProfiledPerson[];
  readonly mentionBlocks: Uint32Array;
  readonly acquired: Uint32Array;
  readonly #encoded: Uint8Array;
  /** Where blocks were left out: what remains of the details. */
  readonly #remainder: Remainder | null;
  #decoded: WeakRef<ProfileDetails> | undefined;

  constructor(path: string, core: Core, acquired: Uint32Array, remainder: Remainder | null = null) {
    this.path = path;
    this.publisher = core.publisher;
    this.agency = core.agency;
    this.day = core.day;
    this.lines = core.lines;
    this.sentenceCount = core.sentenceCount;
    this.terms = core.terms;
    this.kinds = core.kinds;
    this.termStarts = core.termStarts;
    this.distinctTerms = core.distinctTerms;
    this.distinctKinds = core.distinctKinds;
    this.people = core.people;
    this.mentionBlocks = core.mentionBlocks;
    this.acquired = acquired;
    this.#encoded = core.details;
    this.#remainder = remainder;
  }

  /** The same article without some of its blocks; it holds no terms of its own. */
  without(blocks: readonly number[]): ArticleProfile {
    const remainder = new Remainder(this, blocks);
    return new StoredProfile(this.path, { ...remainder.core(), details: this.#encoded }, this.acquired, remainder);
  }

  get termPlaces(): Uint8Array {
    return this.#details.termPlaces;
  }

  get spellings(): ProfileDetails['spellings'] {
    return this.#details.spellings;
  }

  get words(): Uint16Array {
    return this.#details.words;
  }

  get wordStarts(): Uint32Array {
    return this.#details.wordStarts;
  }

  get wordings(): Uint32Array {
    return this.#details.wordings;
  }

  get headlines(): ProfileDetails['headlines'] {
    return this.#details.headlines;
  }

  get quotations(): ProfileDetails['quotations'] {
    return this.#details.quotations;
  }

  get attributions(): ProfileDetails['attributions'] {
    return this.#details.attributions;
  }

  get nameRuns(): ProfileDetails['nameRuns'] {
    return this.#details.nameRuns;
  }

  get descriptions(): ProfileDetails['descriptions'] {
    return this.#details.descriptions;
  }

  get appearances(): ProfileDetails['appearances'] {
    return this.#details.appearances;
  }

  get quantities(): ProfileDetails['quantities'] {
    return this.#details.quantities;
  }

  get moments(): ProfileDetails['moments'] {
    return this.#details.moments;
  }

  get weekdays(): ProfileDetails['weekdays'] {
    return this.#details.weekdays;
  }

  get actions(): ProfileDetails['actions'] {
    return this.#details.actions;
  }

  get #details(): ProfileDetails {
    const known = this.#decoded?.deref();
    if (known) return known;
    const whole = decode(detailsCodec, this.#encoded);
    const left = this.#remainder?.details(whole) ?? whole;
    const { nameRuns, descriptions, quantities, actions, spellings, ...others } = left;
    const acquired = (term: number): number => this.acquired[term] ?? -1;
    const details: ProfileDetails = {
      ...others,
      spellings: spellings.map(({ term, word }) => ({ term: acquired(term), word })),
      nameRuns: nameRuns.map((run) => ({ ...run, term: acquired(run.term), surface: acquired(run.surface) })),
      descriptions: descriptions.map((terms) => terms.map(acquired)),
      quantities: quantities.map((quantity) => ({ ...quantity, context: quantity.context.map(acquired) })),
      actions: actions.map((action) => ({
        ...action,
        term: acquired(action.term),
        arguments: action.arguments.map(acquired),
        agents: action.agents.map(acquired),
        places: action.places.map(acquired),
      })),
    };
    this.#decoded = new WeakRef(details);
    return details;
  }
}

/** In place. */
function translate(terms: Uint32Array, acquired: Uint32Array): void {
  for (let i = 0; i < terms.length; i++) terms[i] = acquired[terms[i] ?? 0] ?? 0;
}

/**
 * Brings a profile into a corpus; its terms are acquired from `vocabulary`.
 * @throws {RangeError} When the bytes are not what {@link encodeProfile} made.
 */
export function restoreProfile(
  path: string,
  { table, terms, bytes }: EncodedProfile,
  vocabulary: Vocabulary,
): StoredProfile {
  const core = decode(coreCodec, bytes);
  const acquired = vocabulary.acquireAll(table, terms);
  translate(core.terms, acquired);
  translate(core.distinctTerms, acquired);
  return new StoredProfile(path, core, acquired);
}
