import * as vscode from 'vscode';
import type { ArticleWorkspace } from './articleWorkspace';
import { labelText } from './displayText';
import { FileChoices } from './fileChoices';
import { ARTICLE_LANGUAGE } from './recognition';

const SET_DATE = 'secondSource.setPublicationDate';
const LEAVE_UNDATED = 'secondSource.leaveUndated';
const UNDATED = 'undated';
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Tells the reader, once and gently, that an article has no date, and offers to write one. */
class PublicationDateHint implements vscode.CodeActionProvider, vscode.Disposable {
  static readonly metadata = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] };

  readonly #articles: ArticleWorkspace;
  readonly #choices: FileChoices<'undated'>;
  readonly #hints = vscode.languages.createDiagnosticCollection('secondSource');
  readonly #subscriptions: vscode.Disposable;

  constructor(articles: ArticleWorkspace, memory: vscode.Memento) {
    this.#articles = articles;
    this.#choices = new FileChoices(memory, 'secondSource.publicationDate');
    this.#subscriptions = vscode.Disposable.from(
      this.#hints,
      articles.onDidChange(() => this.#update()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#update()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#hints.delete(uri)),
      vscode.commands.registerCommand(SET_DATE, (uri?: vscode.Uri) => this.#setDate(uri)),
      vscode.commands.registerCommand(LEAVE_UNDATED, (uri: vscode.Uri) => this.#leaveUndated(uri)),
    );
  }

  provideCodeActions(document: vscode.TextDocument, _range: vscode.Range, context: vscode.CodeActionContext) {
    const diagnostics = context.diagnostics.filter(({ code }) => code === UNDATED);
    if (diagnostics.length === 0) return [];
    return [
      quickFix('Set publication date…', SET_DATE, document.uri, diagnostics),
      quickFix('Leave undated', LEAVE_UNDATED, document.uri, diagnostics),
    ];
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  async #update(): Promise<void> {
    const documents = new Set(vscode.window.visibleTextEditors.map(({ document }) => document));
    for (const document of documents) if (document.languageId === ARTICLE_LANGUAGE) await this.#check(document);
  }

  async #check(document: vscode.TextDocument): Promise<void> {
    const layout = await this.#articles.layout(document);
    const isUndated = layout !== null && layout.publicationDate === null && layout.blocks.length > 0;
    if (isUndated && !this.#choices.get(document.uri)) this.#hints.set(document.uri, [hintIn(document)]);
    else this.#hints.delete(document.uri);
  }

  async #setDate(given?: vscode.Uri): Promise<void> {
    const uri = given ?? vscode.window.activeTextEditor?.document.uri;
    if (!uri) return;
    const date = await vscode.window.showInputBox({
      title: 'Publication Date',
      prompt: 'The day on which this article was published',
      placeHolder: 'YYYY-MM-DD',
      validateInput: (input) => (isCalendarDate(input) ? null : 'A day as YYYY-MM-DD, such as 2026-01-31'),
    });
    if (date) await this.#stamp(uri, date);
  }

  /** Writes the stamp in front of the first paragraph; the document stays unsaved, so that it can be undone. */
  async #stamp(uri: vscode.Uri, date: string): Promise<void> {
    const document = await vscode.workspace.openTextDocument(uri);
    const layout = await this.#articles.layout(document);
    const start = layout?.blocks.find(({ kind, role }) => kind === 'paragraph' && role !== 'deck')?.range.start;
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(start?.line ?? 0, start?.character ?? 0), ` date ${date} `);
    await vscode.workspace.applyEdit(edit);
  }

  async #leaveUndated(uri: vscode.Uri): Promise<void> {
    await this.#choices.set(uri, UNDATED);
    await this.#update();
  }
}

function hintIn(document: vscode.TextDocument): vscode.Diagnostic {
  const message = 'This article has no publication date, so days such as “on Sunday” stay relative.';
  const word = document.getWordRangeAtPosition(firstCharacter(document)) ?? new vscode.Range(0, 0, 0, 1);
  const hint = new vscode.Diagnostic(word, labelText(message), vscode.DiagnosticSeverity.Information);
  hint.source = 'Second Source';
  hint.code = UNDATED;
  return hint;
}

function firstCharacter(document: vscode.TextDocument): vscode.Position {
  return new vscode.Position(0, document.lineAt(0).firstNonWhitespaceCharacterIndex);
}

function quickFix(
  title: string,
  command: string,
  uri: vscode.Uri,
  diagnostics: vscode.Diagnostic[],
): vscode.CodeAction {
  const action = new vscode.CodeAction(labelText(title), vscode.CodeActionKind.QuickFix);
  action.command = { command, title, arguments: [uri] };
  action.diagnostics = diagnostics;
  return action;
}

function isCalendarDate(input: string): boolean {
  if (!ISO_DATE.test(input)) return false;
  const date = new Date(`${input}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(input);
}

export function registerPublicationDate(
  context: vscode.ExtensionContext,
  articles: ArticleWorkspace,
): vscode.Disposable {
  const hint = new PublicationDateHint(articles, context.workspaceState);
  return vscode.Disposable.from(
    hint,
    vscode.languages.registerCodeActionsProvider(ARTICLE_LANGUAGE, hint, PublicationDateHint.metadata),
  );
}
