import type * as vscode from 'vscode';
import type { ArticleInView } from './articleInView';
import type { ArticleWorkspace } from './articleWorkspace';
import { labelText } from './displayText';
import { ARTICLE_LANGUAGE } from './recognition';

/** What is said in place of an open article that could not be read; undefined where it was. */
export async function unreadableMessage(
  articles: ArticleWorkspace,
  document: vscode.TextDocument | undefined,
): Promise<string | undefined> {
  const problem = document?.languageId === ARTICLE_LANGUAGE ? await articles.problem(document) : null;
  return problem === null ? undefined : `Could not read this article: ${problem}.`;
}

/** Keeps the view's message true to the article in view. */
export function sayUnreadable(
  view: vscode.TreeView<unknown>,
  articles: ArticleWorkspace,
  inView: ArticleInView,
  onDidChange: vscode.Event<unknown>,
): vscode.Disposable {
  return onDidChange(async () => {
    const message = await unreadableMessage(articles, inView.document);
    view.message = labelText(message ?? '', 300) || undefined;
  });
}
