import {
  type CancellationToken,
  ConnectionError,
  type MessageConnection,
  type RequestType,
  ResponseError,
} from 'vscode-jsonrpc';
import { Corrections } from '../corpus/corrections';
import type { Analyst } from './analyst/analyst';
import type { Files } from './files/files';
import { Indexer } from './indexing/indexer';
import { Occasion } from './occasion';
import * as protocol from './protocol';
import { Shelf } from './shelf';
import { ArticleCache } from './store/articleCache';
import { removeAll, type Storage } from './store/storage';
import { articleEvents } from './views/events';
import { articleLayout, articleMetadata, cleanText, enclosingRanges } from './views/layout';
import { articleLinks, linkCorrection } from './views/links';
import { people, peopleNamed, personAt, personMentions } from './views/people';
import { personCard } from './views/personCard';
import { articleTimes } from './views/times';

/** How soon the editor is told that the articles changed, in milliseconds: after an edit, and while files are read. */
const SOON = 50;
const WHILE_READING = 2000;
/** The time between two reports of progress, in milliseconds. */
const PROGRESS = 200;

/** What the Language Server Protocol answers to a cancelled request. */
const CANCELLED = -32800;

/** What differs between a thread of Node.js and a web worker. */
export interface Surroundings {
  readonly files: Files;
  /** Reads files. */
  readonly analyst: Analyst;
  /** Reads open documents, which do not wait for the files. */
  readonly documentAnalyst: Analyst;
  readonly storage: Storage;
  /** What is cleared with it. */
  readonly commandLineStorage?: Storage;
  /** Names the code and the models that analyses come from. */
  readonly version: string;
}

/** Answers the editor's requests from one {@link Shelf}, and keeps it true to the folders. */
export function serve(connection: MessageConnection, surroundings: Surroundings): void {
  connection.listen();
  const announcement = new Occasion(() => tell(() => connection.sendNotification(protocol.corpusChanged)));
  const shelf = new Shelf(surroundings.documentAnalyst, () => announcement.within(SOON));
  const report = new Occasion(async () => {
    const { progress } = await indexing;
    await tell(() => connection.sendNotification(protocol.progressed, progress));
  });
  const indexing = startIndexing(connection, shelf, { announcement, report }, surroundings);
  followDocuments(connection, shelf, { announcement, report }, indexing);
  followFolders(connection, indexing, surroundings);
  answer(connection, shelf);
  connection.onNotification(protocol.corrected, async ({ corrections }) => {
    const changed = shelf.correct(new Corrections(corrections));
    announcement.within(SOON);
    for (const uri of changed) (await indexing).refresh(uri);
  });
}

/** When the editor is told what. */
interface Occasions {
  /** That any answer may be another. */
  readonly announcement: Occasion;
  /** How many articles there are, and how far reading has come. */
  readonly report: Occasion;
}

async function startIndexing(
  connection: MessageConnection,
  shelf: Shelf,
  { announcement, report }: Occasions,
  { files, analyst, storage, version }: Surroundings,
): Promise<Indexer> {
  const log = (entry: protocol.LogEntry) => void tell(() => connection.sendNotification(protocol.logged, entry));
  const cache = await ArticleCache.open(storage, version);
  if (cache.dropped > 0) {
    const message = 'Kept analyses that are damaged or of another version were dropped; their articles are read anew.';
    log({ level: 'info', message });
  }
  const indexer = new Indexer({
    shelf,
    files,
    analyst,
    cache,
    log,
    onNamesake: (uri, corrections) => {
      const names = new Set(corrections.map(({ article }) => article.file));
      for (const from of names) void tellOfMove(connection, files, { from, to: uri });
    },
    onChange: () => announcement.within(indexer.progress.state === 'ready' ? SOON : WHILE_READING),
    onProgress: () => {
      report.within(PROGRESS);
      if (indexer.progress.state === 'ready') announcement.hasten(SOON);
    },
  });
  return indexer;
}

/** Two files may begin alike; only where the corrected one is gone, the other one takes its place. */
async function tellOfMove(
  connection: MessageConnection,
  files: Files,
  move: { readonly from: string; readonly to: string },
): Promise<void> {
  const isThere = await files.stat(move.from).then(
    () => true,
    () => false,
  );
  if (!isThere) await tell(() => connection.sendNotification(protocol.fileMoved, move));
}

/** In vain when the editor has gone. */
async function tell(sending: () => Promise<void>): Promise<void> {
  try {
    await sending();
  } catch (error) {
    if (!(error instanceof ConnectionError)) throw error;
  }
}

function followDocuments(
  connection: MessageConnection,
  shelf: Shelf,
  { announcement, report }: Occasions,
  indexing: Promise<Indexer>,
): void {
  connection.onNotification(protocol.documentChanged, ({ uri, text, isArticle }) => {
    shelf.changeDocument(uri, text, isArticle);
    announcement.within(SOON);
    report.within(PROGRESS);
  });
  connection.onNotification(protocol.documentClosed, async ({ uri }) => {
    shelf.closeDocument(uri);
    (await indexing).refresh(uri);
  });
}

function followFolders(
  connection: MessageConnection,
  indexing: Promise<Indexer>,
  { analyst, documentAnalyst, commandLineStorage }: Surroundings,
): void {
  connection.onNotification(protocol.foldersFollowed, async ({ folders }) => (await indexing).follow(folders));
  connection.onNotification(protocol.sizeLimited, async ({ largestArticle }) => (await indexing).limit(largestArticle));
  connection.onNotification(protocol.filesChanged, async (changes) => (await indexing).change(changes));
  connection.onNotification(protocol.indexing, async ({ action }) => (await indexing)[action]());
  connection.onRequest(protocol.clearKept, async () => {
    await (await indexing).clearKept();
    if (commandLineStorage) await removeAll(commandLineStorage);
    return null;
  });
  connection.onRequest(protocol.shutdown, async () => {
    await (await indexing).dispose();
    analyst.dispose();
    documentAnalyst.dispose();
    return null;
  });
}

function answer(connection: MessageConnection, shelf: Shelf): void {
  const reply = <Parameters, Result>(
    type: RequestType<Parameters, Result, void>,
    view: (parameters: Parameters) => Result,
  ): void => {
    connection.onRequest(type.method, async (parameters: Parameters, token: CancellationToken): Promise<unknown> => {
      if (!token.isCancellationRequested) await shelf.settle(uriOf(parameters));
      return token.isCancellationRequested ? new ResponseError(CANCELLED, 'Nobody asks any more') : view(parameters);
    });
  };
  connection.onRequest(protocol.alive, () => null);
  reply(protocol.personCard, ({ uri, offset }) => personCard(shelf, uri, offset));
  reply(protocol.personAt, ({ uri, offset }) => personAt(shelf, uri, offset));
  reply(protocol.personMentions, ({ identity }) => personMentions(shelf, identity));
  reply(protocol.people, ({ uri }) => people(shelf, uri));
  reply(protocol.peopleNamed, ({ query }) => peopleNamed(shelf, query));
  reply(protocol.articleEvents, ({ uri }) => articleEvents(shelf, uri));
  reply(protocol.articleProblem, ({ uri }) => shelf.problemOf(uri));
  reply(protocol.articleTimes, ({ uri }) => articleTimes(shelf, uri));
  reply(protocol.articleLinks, ({ uri }) => articleLinks(shelf, uri));
  reply(protocol.articleMetadata, ({ uri }) => articleMetadata(shelf, uri));
  reply(protocol.linkCorrection, ({ uri, key }) => linkCorrection(shelf, uri, key));
  reply(protocol.articleLayout, ({ uri }) => articleLayout(shelf, uri));
  reply(protocol.enclosingRanges, ({ uri, offsets }) => enclosingRanges(shelf, uri, offsets));
  reply(protocol.cleanText, ({ uri }) => cleanText(shelf, uri));
}

/** The article that is asked about, if it is one. */
function uriOf(parameters: unknown): string | null {
  const { uri } = parameters as { readonly uri?: string | null };
  return uri ?? null;
}
