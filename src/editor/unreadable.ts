import * as vscode from 'vscode';
import type { ArticleWorkspace } from './articleWorkspace';
import { labelText } from './displayText';
import { ARTICLE_LANGUAGE } from './recognition';

/** What is said in place of an open article that could not be read, by default the one in the active editor; undefined where it was. */
export async function unreadableMessage(
  articles: ArticleWorkspace,
  document = vscode.window.activeTextEditor?.document,
): Promise<string | undefined> {
  const problem = document?.languageId === ARTICLE_LANGUAGE ? await articles.problem(document) : null;
  return problem === null ? undefined : `Could not read this article: ${problem}.`;
}

/** Keeps the view's message true to the open article. */
export function sayUnreadable(
  view: vscode.TreeView<unknown>,
  articles: ArticleWorkspace,
  onDidChange: vscode.Event<unknown>,
): vscode.Disposable {
  return onDidChange(async () => {
    const message = await unreadableMessage(articles);
    view.message = labelText(message ?? '', 300) || undefined;
  });
}
