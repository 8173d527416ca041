import * as vscode from 'vscode';
import type { Location } from '../../worker/protocol';
import { SIDE_BY_SIDE } from '../commands';
import { toLocation } from '../locations';

/**
 * Opens two articles beside each other, each with its sentence selected and in the middle of the view. The one that is being
 * read stays the active one, so that the trees go on telling of it.
 */
export function registerSideBySide(): vscode.Disposable {
  return vscode.commands.registerCommand(SIDE_BY_SIDE, async (here: Location, there: Location) => {
    await show(there, vscode.ViewColumn.Two, { preserveFocus: true });
    await show(here, vscode.ViewColumn.One);
  });
}

async function show(location: Location, viewColumn: vscode.ViewColumn, { preserveFocus = false } = {}): Promise<void> {
  const { uri, range } = toLocation(location);
  const options = { viewColumn, preview: false, selection: range, preserveFocus };
  const editor = await vscode.window.showTextDocument(uri, options);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenter);
}
