import type * as vscode from 'vscode';
import type { ArticleInView } from '../articleInView';
import type { ArticleWorkspace } from '../articleWorkspace';
import type { ReaderCorrections } from '../corrections';
import { registerDismissals } from './dismissals';
import { registerLenses } from './lenses';
import { registerLinkedSentences } from './linkedSentences';
import { registerSideBySide } from './sideBySide';
import { registerSourcesTree, type SourcesTree } from './sourcesTree';

export type { SourceNode, SourcesTree } from './sourcesTree';
export type { TellingNode } from './tellings';

/** Everything that shows what other articles make of the open one. */
export function registerCorroboration(
  context: vscode.ExtensionContext,
  articles: ArticleWorkspace,
  inView: ArticleInView,
  corrections: ReaderCorrections,
): SourcesTree {
  context.subscriptions.push(
    registerDismissals(articles, corrections),
    registerLenses(context, articles),
    registerLinkedSentences(context, articles),
    registerSideBySide(),
  );
  return registerSourcesTree(context, articles, inView);
}
