import * as vscode from 'vscode';
import type { RequestType } from 'vscode-jsonrpc';
import type { WorkerClient } from '../worker/client';
import * as protocol from '../worker/protocol';
import { ARTICLE_LANGUAGE } from './recognition';

const ARTICLE_FILES = '**/*.{txt,text,article}';
/** Files read before the next batch goes to the worker. */
const BATCH = 16;
/** Larger files are left out, in bytes; an article of 20,000 words is a hundredth of it. */
const LARGEST_FILE = 16 * 1024 * 1024;

/**
 * The articles of the workspace as the worker knows them: keeps it supplied with open documents and with the files of
 * the folder, and passes the reader's questions on. Files are first looked at when the first article is opened.
 */
export class ArticleWorkspace implements vscode.Disposable {
  readonly #worker: WorkerClient;
  readonly #log: vscode.LogOutputChannel;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #disposables: vscode.Disposable[] = [this.#changed];
  #indexing: Promise<void> | undefined;

  /** Any answer may be another from now on. */
  readonly onDidChange = this.#changed.event;

  constructor(worker: WorkerClient, log: vscode.LogOutputChannel) {
    this.#worker = worker;
    this.#log = log;
    worker.on(protocol.corpusChanged, () => this.#changed.fire());
    this.#disposables.push(
      vscode.workspace.onDidOpenTextDocument((document) => this.#send(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#send(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#close(document)),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#indexing && this.#index()),
    );
    vscode.workspace.textDocuments.forEach((document) => {
      this.#send(document);
    });
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

  events(document: vscode.TextDocument, token?: vscode.CancellationToken) {
    return this.#ask(protocol.articleEvents, { uri: document.uri.toString() }, token);
  }

  times(document: vscode.TextDocument, token: vscode.CancellationToken) {
    return this.#ask(protocol.articleTimes, { uri: document.uri.toString() }, token);
  }

  links(document: vscode.TextDocument, token?: vscode.CancellationToken) {
    return this.#ask(protocol.articleLinks, { uri: document.uri.toString() }, token);
  }

  /** Hides these links, and no others, from now on. */
  dismissLinks(keys: readonly string[]): void {
    this.#worker.notify(protocol.linksDismissed, { keys });
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

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  async #ask<Parameters, Result>(
    type: RequestType<Parameters, Result, void>,
    parameters: NoInfer<Parameters>,
    token?: vscode.CancellationToken,
  ): Promise<Result | null> {
    try {
      return await this.#worker.request(type, parameters, token);
    } catch (error) {
      if (!token?.isCancellationRequested) this.#log.error(error as Error);
      return null;
    }
  }

  #send(document: vscode.TextDocument): void {
    const isArticle = document.languageId === ARTICLE_LANGUAGE;
    if (!isArticle && !this.#indexing) return;
    if (!isArticle && document.languageId !== 'plaintext') return;
    this.#worker.notify(protocol.documentChanged, {
      uri: document.uri.toString(),
      text: document.getText(),
      isArticle,
    });
    if (isArticle) this.#indexing ??= this.#followFolder();
  }

  #close(document: vscode.TextDocument): void {
    if (!this.#indexing) return;
    this.#worker.notify(protocol.documentClosed, { uri: document.uri.toString() });
    if (document.isUntitled) this.#remove(document.uri);
    else void this.#read([document.uri]);
  }

  async #followFolder(): Promise<void> {
    const watcher = vscode.workspace.createFileSystemWatcher(ARTICLE_FILES);
    this.#disposables.push(
      watcher,
      watcher.onDidCreate((uri) => this.#read([uri])),
      watcher.onDidChange((uri) => this.#read([uri])),
      watcher.onDidDelete((uri) => this.#remove(uri)),
    );
    await this.#index();
  }

  async #index(): Promise<void> {
    const options = { location: vscode.ProgressLocation.Window, title: 'Reading articles', cancellable: true };
    await vscode.window.withProgress(options, async (progress, token) => {
      const uris = await vscode.workspace.findFiles(ARTICLE_FILES, undefined, undefined, token);
      for (let i = 0; i < uris.length && !token.isCancellationRequested; i += BATCH) {
        progress.report({ message: `${i} of ${uris.length}` });
        await this.#read(uris.slice(i, i + BATCH));
      }
    });
  }

  async #read(uris: readonly vscode.Uri[]): Promise<void> {
    const stored = await Promise.all(uris.map((uri) => this.#readFile(uri)));
    const files = stored.filter((file) => file !== null);
    const outcomes = await this.#ask(protocol.filesFound, { files });
    for (const { uri, problem } of outcomes ?? []) if (problem) this.#skip(uri, problem);
  }

  async #readFile(uri: vscode.Uri): Promise<protocol.StoredFile | null> {
    try {
      const { size } = await vscode.workspace.fs.stat(uri);
      if (size <= LARGEST_FILE) return { uri: uri.toString(), bytes: await vscode.workspace.fs.readFile(uri) };
      this.#skip(uri.toString(), `larger than ${LARGEST_FILE >> 20} MB`);
    } catch (error) {
      this.#skip(uri.toString(), (error as Error).message);
    }
    this.#remove(uri);
    return null;
  }

  #remove(uri: vscode.Uri): void {
    this.#worker.notify(protocol.filesRemoved, { uris: [uri.toString()] });
  }

  #skip(uri: string, problem: string): void {
    this.#log.warn(`Skipped ${uri}: ${problem}.`);
  }
}
