import * as vscode from 'vscode';
import type { ArticleWorkspace } from './articleWorkspace';
import { labelText } from './displayText';
import { toRange } from './locations';
import { ARTICLE_LANGUAGE } from './recognition';

/** Points at words that mix letters of scripts that look alike: the reading takes them for what they are, not for what they seem. */
class LookAlikes implements vscode.Disposable {
  readonly #articles: ArticleWorkspace;
  readonly #hints = vscode.languages.createDiagnosticCollection('secondSource.lookAlikes');
  readonly #subscriptions: vscode.Disposable;

  constructor(articles: ArticleWorkspace) {
    this.#articles = articles;
    this.#subscriptions = vscode.Disposable.from(
      this.#hints,
      articles.onDidChange(() => this.#update()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#update()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#hints.delete(uri)),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  async #update(): Promise<void> {
    for (const { document } of vscode.window.visibleTextEditors) {
      if (document.languageId !== ARTICLE_LANGUAGE) continue;
      const { version } = document;
      const words = (await this.#articles.layout(document))?.mixedWords ?? [];
      if (document.version !== version) continue;
      this.#hints.set(
        document.uri,
        words.map(({ range, script }) => hintOf(document, toRange(range), script)),
      );
    }
  }
}

function hintOf(document: vscode.TextDocument, range: vscode.Range, script: string): vscode.Diagnostic {
  const message = `“${document.getText(range)}” has Latin and ${script} letters: it is not the word that it looks like.`;
  const hint = new vscode.Diagnostic(range, labelText(message), vscode.DiagnosticSeverity.Information);
  hint.source = 'Second Source';
  return hint;
}

export function registerLookAlikes(articles: ArticleWorkspace): vscode.Disposable {
  return new LookAlikes(articles);
}
