import * as vscode from 'vscode';
import type { ArticleWorkspace } from '../articleWorkspace';
import type { LinkName } from '../cards/evidence';
import { DISMISS } from '../commands';
import { type ReaderCorrections, sayDone } from '../corrections';
import type { TellingNode } from './tellings';

/** Links that the reader called "not the same" stay hidden until that is undone. */
export function registerDismissals(articles: ArticleWorkspace, corrections: ReaderCorrections): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(DISMISS, async (link: TellingNode | LinkName) => {
      const { uri, key } = 'kind' in link ? { uri: link.here.uri, key: link.telling.key } : link;
      const correction = await articles.linkCorrection(uri, key);
      if (!correction) return;
      await sayDone('This link will not be shown again.', corrections.make(vscode.Uri.parse(uri, true), correction));
    }),
    vscode.commands.registerCommand('secondSource.restoreDismissedLinks', () => corrections.takeBack('notTheSame')),
  );
}
