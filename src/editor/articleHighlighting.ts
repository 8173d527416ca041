import * as vscode from 'vscode';
import { REPORTING_KINDS } from '../article/analysis';
import type { Range } from '../article/lineIndex';
import type { ArticleWorkspace } from './articleWorkspace';
import { toRange } from './locations';
import { ARTICLE_LANGUAGE } from './recognition';

const LEGEND = new vscode.SemanticTokensLegend(['notReporting', 'quotation']);

/** Dims what is not reporting and marks quotations. The colours are defaults in the manifest. */
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
    const dimmed = layout?.blocks.filter(({ kind }) => !REPORTING_KINDS.has(kind)) ?? [];
    for (const { range } of dimmed) pushLines(builder, document, range, 'notReporting');
    for (const range of layout?.quotes ?? []) pushLines(builder, document, range, 'quotation');
    return builder.build();
  }
}

/** A semantic token may not span lines. */
function pushLines(
  builder: vscode.SemanticTokensBuilder,
  document: vscode.TextDocument,
  range: Range,
  type: string,
): void {
  for (let line = range.start.line; line <= Math.min(range.end.line, document.lineCount - 1); line++) {
    const part = document.lineAt(line).range.intersection(toRange(range));
    if (part && !part.isEmpty) builder.push(part, type);
  }
}

export function registerArticleHighlighting(articles: ArticleWorkspace): vscode.Disposable {
  const highlighting = new ArticleHighlighting(articles);
  return vscode.languages.registerDocumentSemanticTokensProvider(ARTICLE_LANGUAGE, highlighting, LEGEND);
}
