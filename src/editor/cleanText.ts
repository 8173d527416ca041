import * as vscode from 'vscode';
import type { ArticleWorkspace } from './articleWorkspace';

/** "Copy Clean Text": the reporting of the open article, without what the scraper left among it. */
export function registerCopyCleanText(articles: ArticleWorkspace): vscode.Disposable {
  return vscode.commands.registerCommand('secondSource.copyCleanText', async () => {
    const document = vscode.window.activeTextEditor?.document;
    const text = document && (await articles.cleanText(document));
    if (!text) return;
    await vscode.env.clipboard.writeText(text);
    vscode.window.setStatusBarMessage('Copied the reporting of this article.', 3000);
  });
}
