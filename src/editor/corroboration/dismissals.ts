import * as vscode from 'vscode';
import type { ArticleWorkspace } from '../articleWorkspace';
import { DISMISS } from '../commands';
import type { TellingNode } from './tellings';

const MEMORY = 'secondSource.dismissedLinks';

/** Links that the reader called "not the same" stay hidden in this workspace until that is undone. */
export function registerDismissals(context: vscode.ExtensionContext, articles: ArticleWorkspace): vscode.Disposable {
  const { workspaceState } = context;
  const dismissed = () => workspaceState.get<readonly string[]>(MEMORY, []);
  const remember = async (keys: readonly string[]) => {
    await workspaceState.update(MEMORY, keys);
    articles.dismissLinks(keys);
  };
  articles.dismissLinks(dismissed());
  return vscode.Disposable.from(
    vscode.commands.registerCommand(DISMISS, async (link: string | TellingNode) => {
      const key = typeof link === 'string' ? link : link.telling.key;
      await remember([...dismissed().filter((each) => each !== key), key]);
      const undo = 'Undo';
      const answer = await vscode.window.showInformationMessage('This link will not be shown again.', undo);
      if (answer === undo) await remember(dismissed().filter((each) => each !== key));
    }),
    vscode.commands.registerCommand('secondSource.restoreDismissedLinks', () => remember([])),
  );
}
