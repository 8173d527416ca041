import type * as vscode from 'vscode';
import type { ArticleWorkspace } from '../articleWorkspace';
import { registerArticleCorrections } from './articleCorrections';
import { registerArticleStatus } from './articleStatus';
import { registerCorrectionList } from './correctionList';
import { adoptEarlier } from './earlierDecisions';
import { ReaderCorrections } from './readerCorrections';

export { SET_DATE } from './articleCorrections';
export type { ReaderCorrections } from './readerCorrections';
export { sayDone } from './undoMessage';

/** What the reader says against what was read, and everything that she says it with about whole articles. */
export function registerCorrections(
  { subscriptions, workspaceState }: vscode.ExtensionContext,
  articles: ArticleWorkspace,
  log: vscode.LogOutputChannel,
): ReaderCorrections {
  const corrections = new ReaderCorrections(articles, workspaceState, log);
  void adoptEarlier(corrections, workspaceState);
  subscriptions.push(
    corrections,
    registerArticleCorrections(articles, corrections),
    registerArticleStatus(articles, corrections),
    registerCorrectionList(corrections),
  );
  return corrections;
}
