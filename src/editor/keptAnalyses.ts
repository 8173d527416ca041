import * as vscode from 'vscode';
import type { ArticleWorkspace } from './articleWorkspace';
import { labelText } from './displayText';

/** Lets the reader clear what is kept of the articles between sessions. */
export const registerKeptAnalyses = (articles: ArticleWorkspace): vscode.Disposable =>
  vscode.commands.registerCommand('secondSource.clearKeptAnalyses', async () => {
    try {
      await articles.clearKept();
      void vscode.window.showInformationMessage('Nothing is kept of the articles that were read until now.');
    } catch (error) {
      const problem = labelText((error as Error).message);
      void vscode.window.showErrorMessage(`Not all that is kept of the articles could be removed: ${problem}`);
    }
  });
