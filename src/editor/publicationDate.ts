import * as vscode from 'vscode';
import type { ArticleWorkspace } from './articleWorkspace';
import { type ReaderCorrections, SET_DATE } from './corrections';
import { labelText } from './displayText';
import { ARTICLE_LANGUAGE } from './recognition';

const LEAVE_UNDATED = 'secondSource.leaveUndated';
const UNDATED = 'undated';

/** Tells the reader, once and gently, that an article has no date, and offers to give it one. */
class PublicationDateHint implements vscode.CodeActionProvider, vscode.Disposable {
  static readonly metadata = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] };

  readonly #articles: ArticleWorkspace;
  readonly #corrections: ReaderCorrections;
  readonly #hints = vscode.languages.createDiagnosticCollection('secondSource');
  readonly #subscriptions: vscode.Disposable;

  constructor(articles: ArticleWorkspace, corrections: ReaderCorrections) {
    this.#articles = articles;
    this.#corrections = corrections;
    this.#subscriptions = vscode.Disposable.from(
      this.#hints,
      articles.onDidChange(() => this.#update()),
      corrections.onDidChange(() => this.#update()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#update()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#hints.delete(uri)),
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
    if (isUndated && !this.#corrections.of(document).undated) this.#hints.set(document.uri, [hintIn(document)]);
    else this.#hints.delete(document.uri);
  }

  async #leaveUndated(uri: vscode.Uri): Promise<void> {
    const document = await vscode.workspace.openTextDocument(uri);
    this.#corrections.make(uri, { kind: 'undated', article: this.#corrections.placeOf(document) });
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

export function registerPublicationDate(articles: ArticleWorkspace, corrections: ReaderCorrections): vscode.Disposable {
  const hint = new PublicationDateHint(articles, corrections);
  return vscode.Disposable.from(
    hint,
    vscode.languages.registerCodeActionsProvider(ARTICLE_LANGUAGE, hint, PublicationDateHint.metadata),
  );
}
