import type { EventType, Term } from '../../article';
import type { ArticleLines } from '../furniture/lines';
import type { NamedPerson } from '../identities';
import type { Moment } from './moments';
import type { Quantity } from './quantities';

/** Bits of {@link ArticleProfile.kinds}: what a term is in its sentence. */
export const KIND: Readonly<Record<Term['kind'], number>> = { name: 1, noun: 2, verb: 4, modifier: 8, number: 16 };

/** More bits of {@link ArticleProfile.kinds}: what is said with a term. */
export const USE = {
  /** Only says who somebody is, beside the name: "Ada Lorn, a baker who lost her shop, …". */
  describing: 32,
  /** Is denied: "there was no dinner", "she denied the dinner". */
  denied: 64,
  /** Belongs to a time expression: when something happens is compared as a time. */
  dating: 128,
} as const;

/** A stretch of names without another word between them ("New York Times"), as one term. */
export interface NameRun {
  readonly sentence: number;
  readonly term: number;
  /** The same as written here, as a term. */
  readonly surface: number;
  /** How many words. */
  readonly length: number;
}

/** A quantity of a sentence, with terms of the words around it that say what it measures. */
export interface MeasuredQuantity extends Quantity {
  readonly sentence: number;
  readonly context: readonly number[];
  /** How many words of the sentence stand before it. */
  readonly word: number;
}

/** An event that a sentence tells. */
export interface Action {
  readonly sentence: number;
  /** What happens, as a term; -1 when the trigger is no term. */
  readonly term: number;
  readonly type: EventType;
  /** Terms of who or what takes part, and where. */
  readonly arguments: readonly number[];
  /** Those of them that say who or what does it. */
  readonly agents: readonly number[];
  /** Terms of the names among them that say where. */
  readonly places: readonly number[];
  /** Who takes part, agent first, as indices into {@link ArticleProfile.people}. */
  readonly people: readonly number[];
  readonly time: Moment | null;
  readonly negative: boolean;
  readonly actual: boolean;
}

/** A place in a sentence that is not told from those behind it. */
export const FAR = 255;

/** Words between quotation marks, by their places among the words of a sentence, half open. */
export interface Quotation {
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
  /** Who says them, as an index into {@link ArticleProfile.people}; -1 where that is not known. */
  readonly speaker: number;
}

/** What the corpus knows of a person without looking at the article again. */
export interface ProfiledPerson extends NamedPerson {
  readonly mentionCount: number;
}

/** What the corpus keeps of an article: enough to compare it with others, in few and large arrays. */
export interface ArticleProfile {
  readonly path: string;
  readonly publisher: string | null;
  /** The news agency whose copy it is, or null. */
  readonly agency: string | null;
  /** Days since 1970-01-01, or null when the article is not dated. */
  readonly day: number | null;
  /** What the site's furniture is told by. */
  readonly lines: ArticleLines;
  readonly sentenceCount: number;
  /** Terms of all sentences one after another; a sentence holds each term once. */
  readonly terms: Uint32Array;
  /** Parallel to {@link terms}: bits of {@link KIND} and {@link USE}. */
  readonly kinds: Uint8Array;
  /** Parallel to {@link terms}: how many words of the sentence stand before it, {@link FAR} at most. */
  readonly termPlaces: Uint8Array;
  /** Where the terms of each sentence start, and the end of the last. */
  readonly termStarts: Uint32Array;
  /** Every term of the article once, in order of first use. */
  readonly distinctTerms: Uint32Array;
  /** Parallel to {@link distinctTerms}: bits of {@link KIND}. */
  readonly distinctKinds: Uint8Array;
  /** How the article writes terms that are cut short, as lemmas: "religious" for "religiou". */
  readonly spellings: readonly { readonly term: number; readonly word: string }[];
  /** Hashes of all words of all sentences one after another, to recognise the same wording. */
  readonly words: Uint16Array;
  readonly wordStarts: Uint32Array;
  /** Per sentence a hash of all its words in order; 0 for a sentence too short to be recognised. */
  readonly wordings: Uint32Array;
  /** The sentences of the headline. */
  readonly headlines: readonly number[];
  readonly quotations: readonly Quotation[];
  /** Named sources to whom a sentence attributes something. */
  readonly attributions: readonly { readonly sentence: number; readonly source: string }[];
  readonly nameRuns: readonly NameRun[];
  readonly people: readonly ProfiledPerson[];
  /** The blocks of their mentions, one person after another. */
  readonly mentionBlocks: Uint32Array;
  /** Parallel to {@link people}: terms that say who somebody is, of names, titles and roles. */
  readonly descriptions: readonly (readonly number[])[];
  /** Pairs of a sentence and a person it mentions, as indices, by sentence. */
  readonly appearances: readonly (readonly [sentence: number, person: number])[];
  readonly quantities: readonly MeasuredQuantity[];
  readonly moments: readonly (Moment & { readonly sentence: number })[];
  /** Weekdays that can't be dated, from 0 for Sunday. */
  readonly weekdays: readonly { readonly sentence: number; readonly weekday: number }[];
  readonly actions: readonly Action[];
  /** Every number that the vocabulary gave out for this article. */
  readonly acquired: Uint32Array;
}

/** What is only read of articles that are compared. */
export type ProfileDetails = Pick<
  ArticleProfile,
  | 'termPlaces'
  | 'spellings'
  | 'words'
  | 'wordStarts'
  | 'wordings'
  | 'headlines'
  | 'quotations'
  | 'attributions'
  | 'nameRuns'
  | 'descriptions'
  | 'appearances'
  | 'quantities'
  | 'moments'
  | 'weekdays'
  | 'actions'
>;
