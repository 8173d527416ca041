import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, eventually, open, openText, treeLines } from '../support/workspace';

describe('The tree of events', () => {
  it('tells what happens in the open article, with dates and participants', async () => {
    const { events } = await activate();
    await open('brannoch-mail-dinner-confirmed.txt');
    const lines = await eventually(
      () => treeLines(events),
      (found) => found.length > 5,
    );
    assert.ok(
      lines.some((line) => /^\S.*\[.*2026/.test(line)),
      lines.join('\n'),
    );
    assert.ok(
      lines.some((line) => /^ {2}Lucía Berengar/.test(line)),
      lines.join('\n'),
    );
  });

  it('follows the active editor', async () => {
    const { events } = await activate();
    await open('orrow-valley-gazette-violin-theft.txt');
    await eventually(
      () => treeLines(events),
      (lines) => lines.some((line) => line.includes('Pound')),
    );
    await openText('key = value\n', 'plaintext');
    await eventually(
      () => treeLines(events),
      (lines) => lines.length === 0,
    );
  });

  it('leads to the sentence', async () => {
    const { events } = await activate();
    const { document } = await open('brannoch-mail-dinner-confirmed.txt');
    const nodes = await eventually(
      async () => (await events.getChildren()) ?? [],
      (found) => found.length > 0,
    );
    const [node] = nodes;
    assert.ok(node);
    const { command } = await events.getTreeItem(node);
    assert.ok(command);
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), document.uri.toString());
    assert.equal(editor?.selection.isEmpty, false);
  });
});
