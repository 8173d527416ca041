import * as vscode from 'vscode';
import type { MessageConnection, RequestType } from 'vscode-jsonrpc';
import type { Correction } from '../corpus/corrections';
import { type StartWorker, WorkerClient, type WorkerEnd, WorkerEnded } from '../worker/client';
import { isOwn } from '../worker/files/articleName';
import { LARGEST_ARTICLE_SETTING, tooLarge } from '../worker/limits';
import * as protocol from '../worker/protocol';
import { ArticleFolders } from './articleFolders';
import { iconLabel, plainText } from './displayText';
import { offerFiles } from './editorFiles';
import { offerStorage } from './editorStorage';
import { ARTICLE_LANGUAGE } from './recognition';
import { setting } from './settings';

/** Of the log, in UTF-16 units. */
const LONGEST_ENTRY = 2000;

export interface ArticleWorkspaceParts {
  readonly log: vscode.LogOutputChannel;
  /** A folder for what a worker without a disk keeps between sessions. */
  readonly storage: vscode.Uri;
}

/**
 * The articles of the workspace as the worker knows them: keeps it supplied with open documents and tells it of the
 * folders, and passes the reader's questions on. Folders are first looked at when the first article is opened.
 */
export class ArticleWorkspace implements vscode.Disposable {
  readonly #worker: WorkerClient;
  readonly #log: vscode.LogOutputChannel;
  readonly #storage: vscode.Uri;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #progressed = new vscode.EventEmitter<protocol.Progress>();
  readonly #moved = new vscode.EventEmitter<{ readonly from: string; readonly to: string }>();
  readonly #subscriptions: vscode.Disposable;
  /** Documents on which the worker fell silent, by the version that is not to be read again. */
  readonly #silencing = new Map<string, number>();
  #corrections: readonly Correction[] = [];
  #folders: ArticleFolders | undefined;
  #wasTold = false;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #progress: protocol.Progress | undefined;

  /** Any answer may be another from now on. */
  readonly onDidChange = this.#changed.event;

  /** Reading the folders has come further, or to its end. */
  readonly onDidProgress = this.#progressed.event;

  /** A file that was corrected has another name by now. */
  readonly onDidMove = this.#moved.event;

  constructor(startWorker: StartWorker, { log, storage }: ArticleWorkspaceParts) {
    this.#log = log;
    this.#storage = storage;
    this.#worker = new WorkerClient(startWorker, {
      onStart: (connection) => this.#listen(connection),
      onEnd: (end) => this.#workerEnded(end),
    });
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      this.#progressed,
      this.#moved,
      vscode.workspace.onDidOpenTextDocument((document) => this.#send(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#send(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#close(document)),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(LARGEST_ARTICLE_SETTING)) this.#limitSize();
      }),
    );
    this.#sendAll();
  }

  /** How far reading the folders has come; undefined before it has begun. */
  get progress(): protocol.Progress | undefined {
    return this.#progress;
  }

  personCard(document: vscode.TextDocument, position: vscode.Position, token: vscode.CancellationToken) {
    return this.#ask(protocol.personCard, { uri: document.uri.toString(), offset: document.offsetAt(position) }, token);
  }

  personAt(document: vscode.TextDocument, position: vscode.Position, token: vscode.CancellationToken) {
    return this.#ask(protocol.personAt, { uri: document.uri.toString(), offset: document.offsetAt(position) }, token);
  }

  personMentions(identity: string, token?: vscode.CancellationToken) {
    return this.#ask(protocol.personMentions, { identity }, token);
  }

  /** Of one article, or with null of all. */
  people(uri: vscode.Uri | null, token?: vscode.CancellationToken) {
    return this.#ask(protocol.people, { uri: uri?.toString() ?? null }, token);
  }

  peopleNamed(query: string, token: vscode.CancellationToken) {
    return this.#ask(protocol.peopleNamed, { query }, token);
  }

  events(document: vscode.TextDocument, token?: vscode.CancellationToken) {
    return this.#ask(protocol.articleEvents, { uri: document.uri.toString() }, token);
  }

  /** Why the article could not be read, or null. */
  async problem(document: vscode.TextDocument): Promise<string | null> {
    return this.#problemWith(document) ?? this.#ask(protocol.articleProblem, { uri: document.uri.toString() });
  }

  times(document: vscode.TextDocument, token: vscode.CancellationToken) {
    return this.#ask(protocol.articleTimes, { uri: document.uri.toString() }, token);
  }

  links(document: vscode.TextDocument, token?: vscode.CancellationToken) {
    return this.#ask(protocol.articleLinks, { uri: document.uri.toString() }, token);
  }

  metadata(uri: vscode.Uri) {
    return this.#ask(protocol.articleMetadata, { uri: uri.toString() });
  }

  linkCorrection(uri: string, key: string) {
    return this.#ask(protocol.linkCorrection, { uri, key });
  }

  /** Reads as these corrections say, and no others, from now on. */
  correct(corrections: readonly Correction[]): void {
    this.#corrections = corrections;
    if (this.#worker.isRunning) this.#worker.notify(protocol.corrected, { corrections });
  }

  /** Forgets the analyses that are kept for the next start. @throws When they cannot be removed. */
  async clearKept(): Promise<void> {
    await this.#worker.request(protocol.clearKept, null);
  }

  controlIndexing(action: protocol.IndexingAction): void {
    this.#worker.notify(protocol.indexing, { action });
  }

  layout(document: vscode.TextDocument, token?: vscode.CancellationToken) {
    return this.#ask(protocol.articleLayout, { uri: document.uri.toString() }, token);
  }

  enclosingRanges(
    document: vscode.TextDocument,
    positions: readonly vscode.Position[],
    token: vscode.CancellationToken,
  ) {
    const offsets = positions.map((position) => document.offsetAt(position));
    return this.#ask(protocol.enclosingRanges, { uri: document.uri.toString(), offsets }, token);
  }

  cleanText(document: vscode.TextDocument) {
    return this.#ask(protocol.cleanText, { uri: document.uri.toString() });
  }

  /** Lets the worker write what it has not written yet, and stops it. */
  async shutDown(): Promise<void> {
    if (this.#worker.isRunning) {
      await this.#worker.request(protocol.shutdown, null).catch(() => {
        // It has ended meanwhile.
      });
    }
    this.dispose();
  }

  dispose(): void {
    clearTimeout(this.#waiting);
    this.#subscriptions.dispose();
    this.#folders?.dispose();
    this.#worker.dispose();
  }

  async #ask<Parameters, Result>(
    type: RequestType<Parameters, Result, void>,
    parameters: NoInfer<Parameters>,
    token?: vscode.CancellationToken,
  ): Promise<Result | null> {
    try {
      return await this.#worker.request(type, parameters, token);
    } catch (error) {
      if (!token?.isCancellationRequested && !(error instanceof WorkerEnded)) this.#log.error(error as Error);
      return null;
    }
  }

  #listen(connection: MessageConnection): void {
    connection.onNotification(protocol.corpusChanged, () => this.#changed.fire());
    connection.onNotification(protocol.progressed, (progress) => {
      this.#progress = progress;
      this.#progressed.fire(progress);
    });
    connection.onNotification(protocol.logged, ({ level, message }) =>
      this.#log[level](plainText(message, LONGEST_ENTRY)),
    );
    offerFiles(connection);
    offerStorage(connection, this.#storage);
    connection.onNotification(protocol.fileMoved, (move) => this.#moved.fire(move));
    void connection.sendNotification(protocol.corrected, { corrections: this.#corrections });
    void connection.sendNotification(protocol.sizeLimited, { largestArticle: setting('largestArticle') });
  }

  #workerEnded({ reason, pause, silentAbout }: WorkerEnd): void {
    this.#log.error(reason);
    const silencing = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === silentAbout);
    if (silencing) this.#silencing.set(silencing.uri.toString(), silencing.version);
    if (pause === 0) this.#sendAll();
    else this.#waiting = setTimeout(() => this.#sendAll(), pause);
    if (this.#wasTold && pause === 0) return;
    this.#wasTold = true;
    const what = pause === 0 ? 'had to start again' : `keeps ending and is started again in ${pause / 1000} seconds`;
    vscode.window.setStatusBarMessage(iconLabel('warning', `Second Source ${what}`), Math.max(15_000, pause));
  }

  #sendAll(): void {
    for (const document of vscode.workspace.textDocuments) this.#send(document);
    this.#folders?.announce();
  }

  #send(document: vscode.TextDocument): void {
    const isArticle = document.languageId === ARTICLE_LANGUAGE && !isOwn(document.uri.path.split('/'));
    if (!isArticle && !(this.#folders && document.languageId === 'plaintext')) return;
    const problem = isArticle ? this.#problemWith(document) : null;
    if (problem !== null) this.#log.warn(plainText(`Skipped ${document.uri}: ${problem}.`, LONGEST_ENTRY));
    const isRead = isArticle && problem === null;
    this.#worker.notify(protocol.documentChanged, {
      uri: document.uri.toString(),
      text: isRead ? document.getText() : '',
      isArticle: isRead,
    });
    if (isArticle) this.#folders ??= this.#followFolders();
  }

  #limitSize(): void {
    if (!this.#worker.isRunning) return;
    this.#worker.notify(protocol.sizeLimited, { largestArticle: setting('largestArticle') });
    for (const document of vscode.workspace.textDocuments) this.#send(document);
    this.#changed.fire();
  }

  /** Why this document is not to be read as it is, or null. */
  #problemWith(document: vscode.TextDocument): string | null {
    if (this.#silencing.get(document.uri.toString()) === document.version) return 'it stops the program';
    const problem = tooLarge(lengthOf(document), setting('largestArticle'));
    return problem && `it is ${problem}`;
  }

  #close(document: vscode.TextDocument): void {
    this.#silencing.delete(document.uri.toString());
    if (this.#folders) this.#worker.notify(protocol.documentClosed, { uri: document.uri.toString() });
  }

  #followFolders(): ArticleFolders {
    return new ArticleFolders({
      onFolders: (folders) => this.#worker.notify(protocol.foldersFollowed, { folders }),
      onFiles: (changes) => this.#worker.notify(protocol.filesChanged, changes),
    });
  }
}

/** In UTF-16 units, without putting the text together. */
const lengthOf = (document: vscode.TextDocument): number =>
  document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
