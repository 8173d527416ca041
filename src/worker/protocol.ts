/**
 * What the editor asks of the worker and what the worker tells it, carried by JSON-RPC over a message port.
 * Articles are keyed by URI. Positions are zero-based lines and UTF-16 columns, as in the editor.
 */
import { NotificationType, NotificationType0, RequestType } from 'vscode-jsonrpc';
import type { BlockKind, BlockRole, EventType, MentionKind, Modality, Polarity, Recognition } from '../article';
import type { Position, Range } from '../article/lineIndex';
import type { Correction, LinkCorrection, MetadataKey, WordsPlace } from '../corpus/corrections';
import type { DirectoryEntry, Stat } from './files/files';

export interface Location {
  readonly uri: string;
  readonly range: Range;
}

/** A statement of the card or tree that leads to the words it came from. */
export interface Fact {
  readonly text: string;
  /** ISO date or other TIMEX3 value, or null where the text gives none. */
  readonly date: string | null;
  readonly location: Location;
  /** Headline of the article it stands in, or null. */
  readonly source: string | null;
}

export interface PersonCard {
  readonly identity: string;
  readonly name: string;
  readonly byline: boolean;
  /** The words that the card was opened on. */
  readonly mention: {
    readonly kind: MentionKind;
    readonly text: string;
    readonly range: Range;
    /** Nobody else of the article could be meant. */
    readonly isCertain: boolean;
  };
  readonly role: Fact | null;
  /** What this article calls them, besides the name. */
  readonly aliases: readonly string[];
  readonly mentionsHere: number;
  readonly otherArticles: number;
  readonly mentionsElsewhere: number;
  /** What they said or did: in this article, then in the newest of the others; of each newest first. */
  readonly deeds: readonly Fact[];
  readonly moreDeeds: number;
  /** Their words, as this article quotes them, or else the newest that does. */
  readonly quotations: readonly Fact[];
  readonly differences: readonly PersonDifference[];
}

/** What another article states differently of somebody. */
export interface PersonDifference {
  readonly of: 'role' | 'age' | 'spelling';
  readonly here: string;
  readonly there: Fact;
}

/** A mention as it is corrected. */
export interface MentionPlace extends WordsPlace {
  readonly kind: MentionKind;
  readonly text: string;
  readonly identity: string;
  readonly name: string;
  /** Where this article gives the name in full. */
  readonly person: WordsPlace;
  /** Whether the article names the person elsewhere, and whether another article has the same person. */
  readonly isNamedAgain: boolean;
  readonly isElsewhere: boolean;
}

export interface PersonAt {
  readonly identity: string;
  readonly name: string;
  /** The mention itself. */
  readonly range: Range;
  /** The first mention in this article that gives the name in full. */
  readonly definition: Location;
  readonly mentionsHere: readonly Range[];
}

export interface PersonMention {
  readonly location: Location;
  /** The sentence that the mention stands in. */
  readonly line: string;
  readonly source: string;
}

export interface PersonItem {
  readonly identity: string;
  readonly name: string;
  readonly role: string | null;
  /** Only wrote or contributed, in every article. */
  readonly byline: boolean;
  readonly mentions: number;
  readonly articles: number;
}

/** Somebody looked up by name. */
export interface PersonFound {
  readonly name: string;
  readonly role: string | null;
  readonly location: Location;
}

/** A name, and where to read it. */
export interface NamedPlace {
  readonly name: string;
  readonly location: Location;
}

export interface EventItem {
  /** Unique in the corpus; the same as long as the article tells it, wherever in the text. */
  readonly id: string;
  readonly label: string;
  readonly type: EventType;
  readonly time: string | null;
  /** The article's own words for the time, or null. */
  readonly timeText: string | null;
  readonly timeStated: boolean;
  /** Agent first. */
  readonly participants: readonly NamedPlace[];
  readonly attribution: string | null;
  readonly anonymous: boolean;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly shown: boolean;
  /** Why it is shown, or why not. */
  readonly reasons: readonly string[];
  /** Index into the blocks of the article's layout. */
  readonly block: number;
  /** The clause that tells it. */
  readonly location: Location;
  readonly sentence: string;
}

/** What the outlet corrects, or says of the article. */
export interface CorrectionItem {
  readonly text: string;
  readonly location: Location;
}

/** Words of an article that it corrects itself. */
export interface WithdrawnItem {
  readonly range: Range;
  /** What is right and what was wrong, in the words of the correction; null where it does not put it so. */
  readonly change: { readonly right: string; readonly wrong: string } | null;
  readonly correction: CorrectionItem;
}

export interface ArticleEvents {
  readonly headline: string | null;
  /** ISO date or null. */
  readonly publicationDate: string | null;
  readonly corrections: readonly CorrectionItem[];
  readonly events: readonly EventItem[];
}

export interface ArticleMetadata extends Readonly<Record<MetadataKey, string | null>> {
  readonly lines: readonly string[];
}

export interface TimeItem {
  readonly range: Range;
  readonly text: string;
  /** TIMEX3, or null where the article does not allow one to be worked out. */
  readonly value: string | null;
  /** What it was worked out from: the publication date, or an earlier expression; null where its words say it all. */
  readonly anchor: string | null;
}

/** One sentence of another article that tells what a sentence of this one tells. */
export interface OtherTelling {
  /** Names the link by what its two sentences say, so that it outlives edits elsewhere in the articles. */
  readonly key: string;
  readonly relation: 'corroborates' | 'conflicts' | 'repeats' | 'updates' | 'cites';
  readonly score: number;
  /** What speaks for the link, most telling first, in words. */
  readonly reasons: readonly string[];
  /** What the two sentences state differently, as written in each. */
  readonly differences: readonly { readonly here: string; readonly there: string }[];
  readonly location: Location;
  readonly text: string;
  /** Who published it, as well as the file says. */
  readonly source: string;
  readonly publicationDate: string | null;
  /** Whether it was published on an earlier day than this article or on a later one; null where that is open. */
  readonly published: 'earlier' | 'later' | null;
  /** Why it adds no source to those above it, as a sentence; null where it does. */
  readonly sameSource: string | null;
}

/** Sources instead of articles: those of one outlet, of one agency's copy, or resting on one named source count once. */
export interface SourceCount {
  readonly independentSources: number;
  /** Why there are fewer of them than articles that corroborate, as sentences; empty where there are not. */
  readonly whyFewer: readonly string[];
}

export interface SentenceLinks extends SourceCount {
  readonly range: Range;
  readonly text: string;
  /** Disagreements first, the same text last; of each kind best first. */
  readonly tellings: readonly OtherTelling[];
}

/** The linked sentences of one paragraph. */
export interface ParagraphLinks extends SourceCount {
  readonly range: Range;
  /** Most telling first. */
  readonly sentences: readonly SentenceLinks[];
}

export interface LayoutBlock {
  readonly kind: BlockKind;
  readonly role: BlockRole | null;
  readonly range: Range;
  /** Its first words. */
  readonly preview: string;
  /** Where it is set aside because other articles have it word for word: how many. */
  readonly others: number | null;
}

/** The file as a reader's eye sees it: what is reporting, and what only stands among it. */
export interface ArticleLayout {
  readonly recognition: Recognition;
  readonly headline: string | null;
  readonly publicationDate: string | null;
  readonly blocks: readonly LayoutBlock[];
  readonly quotes: readonly Range[];
  readonly withdrawn: readonly WithdrawnItem[];
  /** Words with Latin letters and others that look like them, the first of them, and the script of those. */
  readonly mixedWords: readonly { readonly range: Range; readonly script: string }[];
}

export type IndexingState = 'reading' | 'paused' | 'ready';

/** Pauses reading files, goes on with it, or drops what is not read yet. */
export type IndexingAction = 'pause' | 'resume' | 'cancel';

export interface Progress {
  readonly state: IndexingState;
  readonly articles: number;
  /** Files that were looked at, of those that are known to be there. */
  readonly done: number;
  readonly total: number;
  /** Files that cannot be read; the log says why. */
  readonly skipped: number;
}

/** A folder of the workspace. Patterns are globs, relative to the folder. */
export interface ArticleFolder {
  readonly uri: string;
  /** Empty: every file that is named like an article. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Whether links that lead out of the folder are followed; where nothing is said, they are not. */
  readonly followLinks?: boolean;
}

/** Files and folders; a changed one may have come, and may be gone by now. */
export interface FileChanges {
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

export interface LogEntry {
  readonly level: 'info' | 'warn' | 'error';
  readonly message: string;
}

/** The open document wins over the file until it is closed. */
export const documentChanged = new NotificationType<{ uri: string; text: string; isArticle: boolean }>(
  'document/changed',
);
export const documentClosed = new NotificationType<{ uri: string }>('document/closed');
/** The size up to which files are read, in KB. */
export const sizeLimited = new NotificationType<{ largestArticle: number }>('files/sizeLimited');
/** Answered at once by a worker that is not at something without end. */
export const alive = new RequestType<null, null, void>('alive');
export const foldersFollowed = new NotificationType<{ folders: readonly ArticleFolder[] }>('folders/followed');
export const filesChanged = new NotificationType<FileChanges>('files/changed');
export const indexing = new NotificationType<{ action: IndexingAction }>('indexing');
/** Forgets the analyses that are kept on disk, those of the command line too; rejected when they cannot be removed. */
export const clearKept = new RequestType<null, null, void>('storage/clear');
/** Ends reading and writing; the worker may be stopped when it has answered. */
export const shutdown = new RequestType<null, null, void>('shutdown');
/** What the reader says against what was read, by the URIs of articles; replaces what was sent before. */
export const corrected = new NotificationType<{ corrections: readonly Correction[] }>('corrections/set');
/** A file that was corrected has another name by now. */
export const fileMoved = new NotificationType<{ from: string; to: string }>('corrections/moved');
/** What an article says of itself, as it is read now, and what it is known by; null where it is none. */
export const articleMetadata = new RequestType<{ uri: string }, ArticleMetadata | null, void>('article/metadata');
/** What says that a link of this article is wrong, by its key; null where it is not there any more. */
export const linkCorrection = new RequestType<{ uri: string; key: string }, LinkCorrection | null, void>(
  'corrections/ofLink',
);
/** The mention at a place of an article, as it is corrected, or null where nobody is meant. */
export const mentionPlace = new RequestType<{ uri: string; position: Position }, MentionPlace | null, void>(
  'corrections/mentionAt',
);
/** Where one article or, with null, any gives a person's name in full; of any article the newest. */
export const personPlaces = new RequestType<{ identity: string; within: string | null }, readonly WordsPlace[], void>(
  'corrections/ofPerson',
);
/** Where an event is named, by its {@link EventItem.id}; null where it is not there any more. */
export const eventPlace = new RequestType<{ uri: string; id: string }, WordsPlace | null, void>('corrections/ofEvent');
export const personCard = new RequestType<{ uri: string; offset: number }, PersonCard | null, void>(
  'article/personCard',
);
export const personAt = new RequestType<{ uri: string; offset: number }, PersonAt | null, void>('article/personAt');
export const personMentions = new RequestType<{ identity: string }, readonly PersonMention[], void>('people/mentions');
/** Of one article, or with null those of all who are mentioned most. */
export const people = new RequestType<{ uri: string | null }, readonly PersonItem[], void>('people/list');
/** The letters of the query have to stand in the name, in their order. */
export const peopleNamed = new RequestType<{ query: string }, readonly PersonFound[], void>('people/named');
export const articleEvents = new RequestType<{ uri: string }, ArticleEvents | null, void>('article/events');
/** Why the open article could not be read, in words that follow its name; null when it was. */
export const articleProblem = new RequestType<{ uri: string }, string | null, void>('article/problem');
export const articleTimes = new RequestType<{ uri: string }, readonly TimeItem[], void>('article/times');
export const articleLinks = new RequestType<{ uri: string }, readonly ParagraphLinks[], void>('article/links');

export const articleLayout = new RequestType<{ uri: string }, ArticleLayout | null, void>('article/layout');
/** For each offset the ranges around it, innermost first: clause or quotation, sentence, paragraph, article. */
export const enclosingRanges = new RequestType<
  { uri: string; offsets: readonly number[] },
  readonly (readonly Range[])[],
  void
>('article/enclosingRanges');
/** The reporting alone, paragraphs separated by an empty line. */
export const cleanText = new RequestType<{ uri: string }, string | null, void>('article/cleanText');

/** Something changed that can show anywhere: an article came, went or was edited. */
export const corpusChanged = new NotificationType0('corpus/changed');
export const progressed = new NotificationType<Progress>('indexing/progressed');
export const logged = new NotificationType<LogEntry>('log');

/** Asked of the editor, for files that the worker cannot reach itself. */
export const statFile = new RequestType<{ uri: string }, Stat, void>('files/stat');
export const listFolder = new RequestType<{ uri: string }, readonly DirectoryEntry[], void>('files/list');
export const readFile = new RequestType<{ uri: string }, Uint8Array, void>('files/read');

/** Asked of the editor, for a worker that has no disk to keep its analyses on. */
export const listStored = new RequestType<null, readonly string[], void>('storage/list');
export const readStored = new RequestType<{ name: string }, Uint8Array, void>('storage/read');
export const writeStored = new RequestType<{ name: string; bytes: Uint8Array }, null, void>('storage/write');
export const removeStored = new RequestType<{ name: string }, null, void>('storage/remove');
