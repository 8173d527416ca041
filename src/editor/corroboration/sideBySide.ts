import * as vscode from 'vscode';
import type { Location } from '../../worker/protocol';
import { toLocation } from '../locations';

export const SIDE_BY_SIDE = 'secondSource.openSideBySide';

/** Opens two articles beside each other, each with its sentence selected and in the middle of the view. */
export function registerSideBySide(): vscode.Disposable {
  return vscode.commands.registerCommand(SIDE_BY_SIDE, async (here: Location, there: Location) => {
    await show(here, vscode.ViewColumn.One);
    await show(there, vscode.ViewColumn.Two);
  });
}

async function show(location: Location, viewColumn: vscode.ViewColumn): Promise<void> {
  const { uri, range } = toLocation(location);
  const editor = await vscode.window.showTextDocument(uri, { viewColumn, preview: false, selection: range });
  editor.revealRange(range, vscode.TextEditorRevealType.InCenter);
}
