import * as vscode from 'vscode';
import type { WithdrawnItem } from '../worker/protocol';
import type { ArticleWorkspace } from './articleWorkspace';
import { OPEN_LOCATION } from './commands';
import { commandLink, labelText, markdownText } from './displayText';
import { toRange } from './locations';
import { markdown } from './markdown';
import { ARTICLE_LANGUAGE } from './recognition';

/** What the article corrects itself, marked where it stood: a line above the paragraph, the correction in the hover. */
class WithdrawnWords implements vscode.HoverProvider, vscode.CodeLensProvider, vscode.Disposable {
  readonly #articles: ArticleWorkspace;
  readonly #mark = vscode.window.createTextEditorDecorationType({
    textDecoration: 'underline double 1px rgba(191, 136, 3, 0.9)',
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    overviewRulerColor: new vscode.ThemeColor('editorWarning.foreground'),
  });
  readonly #subscriptions: vscode.Disposable;

  readonly onDidChangeCodeLenses: vscode.Event<void>;

  constructor(articles: ArticleWorkspace) {
    this.#articles = articles;
    this.onDidChangeCodeLenses = articles.onDidChange;
    this.#subscriptions = vscode.Disposable.from(
      this.#mark,
      articles.onDidChange(() => this.#markAll()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#markAll()),
    );
  }

  async provideHover(document: vscode.TextDocument, position: vscode.Position, token: vscode.CancellationToken) {
    const found = (await this.#withdrawn(document, token)).find(({ range }) => toRange(range).contains(position));
    return found && new vscode.Hover(explanation(found), toRange(found.range));
  }

  async provideCodeLenses(document: vscode.TextDocument, token: vscode.CancellationToken) {
    return (await this.#withdrawn(document, token)).map(lensOf);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  async #withdrawn(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<readonly WithdrawnItem[]> {
    return (await this.#articles.layout(document, token))?.withdrawn ?? [];
  }

  async #markAll(): Promise<void> {
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document.languageId !== ARTICLE_LANGUAGE) continue;
      const { version } = editor.document;
      const ranges = (await this.#withdrawn(editor.document)).map(({ range }) => toRange(range));
      if (editor.document.version === version) editor.setDecorations(this.#mark, ranges);
    }
  }
}

function lensOf({ range, change, correction }: WithdrawnItem): vscode.CodeLens {
  const what = change ? `Corrected: ${change.right}, not ${change.wrong}` : 'Corrected by the article';
  return new vscode.CodeLens(toRange(range), {
    command: OPEN_LOCATION,
    title: labelText(what, 120),
    tooltip: labelText(correction.text, 500),
    arguments: [correction.location],
  });
}

const explanation = ({ correction }: WithdrawnItem): vscode.MarkdownString =>
  markdown(
    [
      '**Corrected by the article**',
      commandLink(markdownText(correction.text, 500), OPEN_LOCATION, [correction.location]),
    ],
    [OPEN_LOCATION],
  );

export function registerWithdrawnWords(articles: ArticleWorkspace): vscode.Disposable {
  const words = new WithdrawnWords(articles);
  return vscode.Disposable.from(
    words,
    vscode.languages.registerHoverProvider(ARTICLE_LANGUAGE, words),
    vscode.languages.registerCodeLensProvider(ARTICLE_LANGUAGE, words),
  );
}
