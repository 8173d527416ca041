import * as vscode from 'vscode';
import { REPORTING_KINDS } from '../article/analysis';
import type { Range } from '../article/lineIndex';
import type { ArticleWorkspace } from './articleWorkspace';
import { toRange } from './locations';
import { markRanges } from './markedRanges';
import { ARTICLE_LANGUAGE } from './recognition';

const LEGEND = new vscode.SemanticTokensLegend(['quotation']);

/** Marks quotations. */
class ArticleHighlighting implements vscode.DocumentSemanticTokensProvider {
  readonly #articles: ArticleWorkspace;
  readonly onDidChangeSemanticTokens: vscode.Event<void>;

  constructor(articles: ArticleWorkspace) {
    this.#articles = articles;
    this.onDidChangeSemanticTokens = articles.onDidChange;
  }

  async provideDocumentSemanticTokens(document: vscode.TextDocument, token: vscode.CancellationToken) {
    const builder = new vscode.SemanticTokensBuilder(LEGEND);
    const layout = await this.#articles.layout(document, token);
    for (const range of layout?.quotes ?? []) pushLines(builder, document, range);
    return builder.build();
  }
}

/** A semantic token may not span lines. */
function pushLines(builder: vscode.SemanticTokensBuilder, document: vscode.TextDocument, range: Range): void {
  for (let line = range.start.line; line <= Math.min(range.end.line, document.lineCount - 1); line++) {
    const part = document.lineAt(line).range.intersection(toRange(range));
    if (part && !part.isEmpty) builder.push(part, 'quotation');
  }
}

export function registerArticleHighlighting(articles: ArticleWorkspace): vscode.Disposable {
  const highlighting = new ArticleHighlighting(articles);
  return vscode.Disposable.from(
    vscode.languages.registerDocumentSemanticTokensProvider(ARTICLE_LANGUAGE, highlighting, LEGEND),
    dimWhatIsNotReporting(articles),
  );
}

const dimWhatIsNotReporting = (articles: ArticleWorkspace): vscode.Disposable =>
  markRanges(articles, { color: new vscode.ThemeColor('secondSource.notReporting') }, async ({ document }) => {
    const { blocks = [] } = (await articles.layout(document)) ?? {};
    return blocks.filter(({ kind }) => !REPORTING_KINDS.has(kind)).map(({ range }) => toRange(range));
  });
