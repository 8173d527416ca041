import * as vscode from 'vscode';
import { labelText } from '../displayText';
import type { Undo } from './readerCorrections';

/** Says what was done, and takes it back if the reader wants that. */
export async function sayDone(what: string, undo: Undo): Promise<void> {
  const takeBack = 'Undo';
  const answer = await vscode.window.showInformationMessage(labelText(what), takeBack);
  if (answer === takeBack) undo();
}
