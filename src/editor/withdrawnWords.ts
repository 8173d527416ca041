import * as vscode from 'vscode';
import type { WithdrawnItem } from '../worker/protocol';
import type { ArticleWorkspace } from './articleWorkspace';
import { OPEN_LOCATION } from './commands';
import { commandLink, labelText, markdownText } from './displayText';
import { toRange } from './locations';
import { markdown } from './markdown';
import { markRanges } from './markedRanges';
import { ARTICLE_LANGUAGE } from './recognition';

/** What the article corrects itself, marked where it stood: a line above the paragraph, the correction in the hover. */
class WithdrawnWords implements vscode.HoverProvider, vscode.CodeLensProvider {
  readonly #articles: ArticleWorkspace;
  readonly onDidChangeCodeLenses: vscode.Event<void>;

  constructor(articles: ArticleWorkspace) {
    this.#articles = articles;
    this.onDidChangeCodeLenses = articles.onDidChange;
  }

  async provideHover(document: vscode.TextDocument, position: vscode.Position, token: vscode.CancellationToken) {
    const found = (await this.#withdrawn(document, token)).find(({ range }) => toRange(range).contains(position));
    return found && new vscode.Hover(explanation(found), toRange(found.range));
  }

  async provideCodeLenses(document: vscode.TextDocument, token: vscode.CancellationToken) {
    return (await this.#withdrawn(document, token)).map(lensOf);
  }

  async #withdrawn(document: vscode.TextDocument, token: vscode.CancellationToken): Promise<readonly WithdrawnItem[]> {
    return (await this.#articles.layout(document, token))?.withdrawn ?? [];
  }
}

const MARK: vscode.DecorationRenderOptions = {
  textDecoration: 'underline double 1px var(--vscode-editorWarning-foreground)',
  overviewRulerLane: vscode.OverviewRulerLane.Right,
  overviewRulerColor: new vscode.ThemeColor('editorWarning.foreground'),
};

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
    markRanges(articles, MARK, async ({ document }) =>
      ((await articles.layout(document))?.withdrawn ?? []).map(({ range }) => toRange(range)),
    ),
    vscode.languages.registerHoverProvider(ARTICLE_LANGUAGE, words),
    vscode.languages.registerCodeLensProvider(ARTICLE_LANGUAGE, words),
  );
}
