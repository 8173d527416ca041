/**
 * Everything that one article says, as plain serialisable data.
 *
 * The command line prints these shapes (`analyze --json`), so they are a contract: keys may be added, never renamed or
 * dropped. All spans are UTF-16 offsets into the text as the editor sees it: byte order mark stripped, line ends kept.
 */
import type { Span } from './span';

/** What a block of the file is. Only {@link REPORTING_KINDS} have sentences. */
export type BlockKind =
  | 'headline'
  | 'date'
  | 'paragraph'
  | 'caption'
  | 'credit'
  | 'byline'
  | 'contributors'
  | 'promotion'
  | 'embed'
  | 'trailer'
  | 'correction'
  | 'noise';

export const REPORTING_KINDS: ReadonlySet<BlockKind> = new Set(['headline', 'paragraph', 'embed', 'caption']);

/** What a block is beyond its kind: the part it plays in the reporting. */
export type BlockRole = 'deck' | 'subheading' | 'dateline' | 'item' | 'question';

export interface Block extends Span {
  readonly kind: BlockKind;
  readonly role?: BlockRole;
}

export interface Sentence extends Span {
  /** Index into {@link ArticleAnalysis.blocks}. */
  readonly block: number;
}

/** Whether a file reads like an article, and why. */
export interface Recognition {
  readonly recognized: boolean;
  /** 0..1; recognized means 0.5 and above. */
  readonly confidence: number;
  /** What decided, most telling first, as short phrases for the reader ("reporting verbs", "a licence's wording"). */
  readonly reasons: readonly string[];
}

export type MentionKind = 'name' | 'title' | 'nominal' | 'pronoun';

/** One place where a person is meant. A name mention leaves out titles ("Mr.", "President") and "'s". */
export interface Mention extends Span {
  readonly kind: MentionKind;
}

/** A title or description that the article gives a person, with the words that give it. */
export interface Role extends Span {
  readonly text: string;
}

export interface Person {
  /** Unique in this article: "p1", "p2", … in order of first mention. */
  readonly id: string;
  /** The fullest form of the name that the article gives. */
  readonly name: string;
  /** The other forms that the article uses, titles included ("Mr. Musk"), handles too ("@elonmusk"). */
  readonly aliases: readonly string[];
  readonly roles: readonly Role[];
  /** Wrote, photographed or contributed, rather than being reported on. */
  readonly byline: boolean;
  /** From an honorific or a pronoun tied to the person in this article; null when the text does not say. */
  readonly gender: 'female' | 'male' | null;
  /** Sorted by start, never overlapping within one person. */
  readonly mentions: readonly Mention[];
}

export type TimeType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

/** A time expression with its TIMEX3 value, or null where the text does not allow one to be worked out. */
export interface TimeExpression extends Span {
  readonly type: TimeType;
  readonly value: string | null;
  /** What a relative value was worked out from: the publication date, or an earlier expression of the article. */
  readonly anchor?: 'publication' | Span;
}

/** The eight types of ACE 2005, and two more. */
export type EventType =
  | 'Life'
  | 'Movement'
  | 'Transaction'
  | 'Business'
  | 'Conflict'
  | 'Contact'
  | 'Personnel'
  | 'Justice'
  | 'Statement'
  | 'Other';

export type Polarity = 'positive' | 'negative';

/**
 * actual: told as having happened or happening; planned: meant to happen; asked: somebody wants it of somebody; conditional: only if
 * something else is so; possible: may, might, would, or only believed; alleged: an accusation or hearsay; doubted: nobody confirms
 * it; denied: somebody says that it is not so.
 */
export type Modality = 'actual' | 'planned' | 'asked' | 'conditional' | 'possible' | 'alleged' | 'doubted' | 'denied';

export type ArgumentRole = 'agent' | 'patient' | 'recipient' | 'place';

/** Who or what takes part in an event, as written; `person` is the id when it is a person of the article. */
export interface EventArgument extends Span {
  readonly role: ArgumentRole;
  readonly person: string | null;
}

export interface ArticleEvent extends Span {
  /** The word or words that name the event: a verb with its particle, or an event noun. */
  readonly trigger: Span;
  /** Index into {@link ArticleAnalysis.sentences}. */
  readonly sentence: number;
  readonly type: EventType;
  /** The clause that tells it, but for what it can do without: mostly at most fourteen words. */
  readonly label: string;
  /** Ids of people, agent first. */
  readonly participants: readonly string[];
  readonly arguments: readonly EventArgument[];
  /** TIMEX3 value or null. */
  readonly time: string | null;
  /** The article's own words for the time ("late on Monday night"), or null where it gives none. */
  readonly timeText: string | null;
  /** False where the time is that of what stands around the event, or there is none. */
  readonly timeStated: boolean;
  /** Who says so, in the article's words, or null when the article says it itself. */
  readonly attribution: string | null;
  /** The attributed source is not named ("people briefed on the talks"). */
  readonly anonymous: boolean;
  readonly polarity: Polarity;
  readonly modality: Modality;
  /** What speaks against the label, by name; nothing for most that are shown. */
  readonly doubts: readonly string[];
  /** 0..1: how much it belongs to the article's story, whatever its label is like. */
  readonly importance: number;
  /** Does the tree show it? The only place that decides. */
  readonly shown: boolean;
  /** Why it is shown, or why not. */
  readonly reasons: readonly string[];
  /** 0..1, 0.5 and above for what is shown: importance and `shown` in one. */
  readonly salience: number;
}

/** Words between quotation marks, the marks included; a quotation that runs over paragraphs is one per paragraph. */
export interface Quote extends Span {
  /** Id of the person who says it, or null. */
  readonly speaker: string | null;
}

/**
 * A word of a sentence that can make it recognisable elsewhere. Function words are left out.
 * `lemma` is lower case; for a name it is the lower-cased surface.
 */
export interface Term extends Span {
  readonly lemma: string;
  readonly kind: 'name' | 'noun' | 'verb' | 'modifier' | 'number';
}

export interface ArticleAnalysis {
  readonly recognition: Recognition;
  readonly headline: string | null;
  readonly publisher: string | null;
  /** ISO date; only what the file says, never a guess. */
  readonly publicationDate: string | null;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  readonly people: readonly Person[];
  readonly times: readonly TimeExpression[];
  readonly events: readonly ArticleEvent[];
  readonly quotes: readonly Quote[];
  /** Parallel to {@link sentences}. */
  readonly terms: readonly (readonly Term[])[];
}
