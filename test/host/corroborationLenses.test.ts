import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated, eventually, lensesOf, openSample } from './support/articles';

const ARTICLE = 'torvland-ledger-court-petition.txt';

describe('The lenses', () => {
  before(activated);

  it('say which other articles tell a paragraph', async () => {
    const { document } = await openSample(ARTICLE);
    const lenses = await eventually(
      () => lensesOf(document),
      (found) => found.length > 1,
    );
    for (const lens of lenses) assert.match(lens.command?.title ?? '', /source|Differs|Same text/);
    const lines = lenses.map(({ range }) => range.start.line);
    assert.equal(new Set(lines).size, lines.length, 'one lens a paragraph');
  });

  it('open a peek of the other sentences', async () => {
    const { document } = await openSample(ARTICLE);
    const [lens] = await eventually(
      () => lensesOf(document),
      (found) => found.length > 0,
    );
    assert.ok(lens?.command);
    const [uri, position, locations]: [vscode.Uri, vscode.Position, vscode.Location[]] = lens.command.arguments;
    assert.equal(uri.toString(), document.uri.toString());
    assert.equal(position.line, lens.range.start.line);
    assert.ok(locations.length > 0);
    for (const location of locations) {
      assert.notEqual(location.uri.toString(), document.uri.toString());
      const other = await vscode.workspace.openTextDocument(location.uri);
      assert.match(other.getText(location.range), /\w+ \w+/);
    }
    await vscode.commands.executeCommand(lens.command.command, uri, position, locations);
  });

  it('go when the paragraph goes', async () => {
    const editor = await openSample(ARTICLE);
    const { document } = editor;
    const before = await eventually(
      () => lensesOf(document),
      (found) => found.length > 0,
    );
    const [lens] = before;
    assert.ok(lens);
    await editor.edit((edit) => edit.delete(lens.range));
    await eventually(
      () => lensesOf(document),
      (found) => found.length < before.length,
    );
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});
