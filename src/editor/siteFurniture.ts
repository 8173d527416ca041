import * as vscode from 'vscode';
import type { ArticleWorkspace } from './articleWorkspace';
import { markdownText, plural } from './displayText';
import { toRange } from './locations';
import { markdown } from './markdown';
import { ARTICLE_LANGUAGE } from './recognition';

/** Says why a line is dimmed that the article alone would have kept. */
class SiteFurniture implements vscode.HoverProvider {
  readonly #articles: ArticleWorkspace;

  constructor(articles: ArticleWorkspace) {
    this.#articles = articles;
  }

  async provideHover(document: vscode.TextDocument, position: vscode.Position, token: vscode.CancellationToken) {
    const layout = await this.#articles.layout(document, token);
    for (const { range, others } of layout?.blocks ?? []) {
      if (others === null || !toRange(range).contains(position)) continue;
      const reason = `Not part of this article: ${plural(others, 'other file')} of the folder ${others === 1 ? 'has' : 'have'} this word for word.`;
      return new vscode.Hover(markdown([markdownText(reason)]), toRange(range));
    }
    return undefined;
  }
}

export const registerSiteFurniture = (articles: ArticleWorkspace): vscode.Disposable =>
  vscode.languages.registerHoverProvider(ARTICLE_LANGUAGE, new SiteFurniture(articles));
