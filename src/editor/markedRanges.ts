import * as vscode from 'vscode';
import type { ArticleWorkspace } from './articleWorkspace';
import { ARTICLE_LANGUAGE } from './recognition';

/** What of an editor's article is to be marked. */
type RangesOf = (editor: vscode.TextEditor) => Promise<readonly vscode.Range[]>;

/**
 * Marks ranges of every article in sight, and marks them anew when what is known of it changes and with every event of `also`.
 */
export function markRanges(
  articles: ArticleWorkspace,
  options: vscode.DecorationRenderOptions,
  rangesOf: RangesOf,
  ...also: readonly vscode.Event<unknown>[]
): vscode.Disposable {
  const mark = vscode.window.createTextEditorDecorationType(options);
  const markAll = async () => {
    for (const editor of vscode.window.visibleTextEditors) {
      const { document } = editor;
      const { version } = document;
      const ranges = document.languageId === ARTICLE_LANGUAGE ? await rangesOf(editor) : [];
      if (document.version === version) editor.setDecorations(mark, ranges);
    }
  };
  const occasions = [articles.onDidChange, vscode.window.onDidChangeVisibleTextEditors, ...also];
  return vscode.Disposable.from(mark, ...occasions.map((occasion) => occasion(markAll)));
}
