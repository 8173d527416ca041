import * as vscode from 'vscode';
import type { ArticleWorkspace } from './articleWorkspace';
import { toRange } from './locations';
import { ARTICLE_LANGUAGE } from './recognition';

/** Expand Selection: word → clause or quotation → sentence → paragraph → article. */
class ExpandSelection implements vscode.SelectionRangeProvider {
  readonly #articles: ArticleWorkspace;

  constructor(articles: ArticleWorkspace) {
    this.#articles = articles;
  }

  async provideSelectionRanges(
    document: vscode.TextDocument,
    positions: readonly vscode.Position[],
    token: vscode.CancellationToken,
  ) {
    const chains = (await this.#articles.enclosingRanges(document, positions, token)) ?? [];
    return positions.map((position, i) => {
      const word = document.getWordRangeAtPosition(position);
      return linked([...(word ? [word] : []), ...(chains[i] ?? []).map(toRange)], position);
    });
  }
}

/** VS Code wants each range to hold the one before it. */
function linked(ranges: readonly vscode.Range[], position: vscode.Position): vscode.SelectionRange {
  const [innermost, ...outer] = ranges;
  if (!innermost) return new vscode.SelectionRange(new vscode.Range(position, position));
  const holding = outer.filter((range) => range.contains(innermost) && !range.isEqual(innermost));
  const parent = holding.length > 0 ? linked(holding, position) : undefined;
  return new vscode.SelectionRange(innermost, parent);
}

export function registerExpandSelection(articles: ArticleWorkspace): vscode.Disposable {
  return vscode.languages.registerSelectionRangeProvider(ARTICLE_LANGUAGE, new ExpandSelection(articles));
}
