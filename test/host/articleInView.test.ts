import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, eventually, open, treeLines } from '../support/workspace';

const ARTICLE = 'torvland-ledger-court-petition.txt';

describe('The views', () => {
  it('tell of an article while other tabs are in front of it, until it is closed', async () => {
    const { events, people, sources } = await activate();
    const { document } = await open(ARTICLE);
    const views = async () => [await treeLines(events), await treeLines(people), await treeLines(sources)];
    const told = await eventually(views, (lines) => lines.every(({ length }) => length > 0));
    const note = await vscode.workspace.openTextDocument({ content: 'Call the harbour master.', language: 'markdown' });
    await vscode.window.showTextDocument(note);
    await vscode.commands.executeCommand('workbench.action.openSettings');
    const stillTold = await eventually(views, (lines) => lines.every(({ length }) => length > 0));
    // Which articles back it changes while the folder is read.
    assert.deepEqual(
      stillTold.slice(0, 2).map(([first]) => first),
      told.slice(0, 2).map(([first]) => first),
    );
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    const tab = tabs.find(
      ({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === document.uri.toString(),
    );
    assert.ok(tab);
    await vscode.window.tabGroups.close(tab);
    await eventually(views, (lines) => lines.every(({ length }) => length === 0));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});
