import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TellingNode } from '../../src/editor/corroboration';
import { activate, eventually, open, treeLines } from '../support/workspace';

const ARTICLE = 'torvland-ledger-court-petition.txt';

describe('The tree of sources', () => {
  /** Everything that other articles tell of the open one. */
  async function tellings(): Promise<TellingNode[]> {
    const { sources } = await activate();
    const articles = (await sources.getChildren()) ?? [];
    const nodes = await Promise.all(articles.map((article) => sources.getChildren(article)));
    return nodes.flat().filter((node) => node.kind === 'telling');
  }

  const someTellings = () => eventually(tellings, (found) => found.length > 3);

  const isShown = (key: string, among: readonly TellingNode[]) => among.some(({ telling }) => telling.key === key);

  it('says in how many sentences an article backs the open one, and where it disagrees', async () => {
    const { sources } = await activate();
    await open(ARTICLE);
    const lines = await eventually(
      () => treeLines(sources),
      (found) => found.some((line) => /^Morning Tribune \[backs \d+ · differs in \d+/.test(line)),
    );
    assert.ok(
      lines.some((line) => /^ +In a petition lodged .* \[differs: \$41 million\]$/.test(line)),
      lines.join('\n'),
    );
    assert.ok(
      lines.some((line) => /^Lakemont Sentinel \[backs \d+ · other figures in \d+/.test(line)),
      lines.join('\n'),
    );
    assert.match(lines[0] ?? '', /backs|differs/, 'a copy of the text comes last');
  });

  it('opens both articles side by side, each with its sentence selected', async () => {
    const { sources } = await activate();
    await open(ARTICLE);
    const [first] = await someTellings();
    const command = first && sources.getTreeItem(first).command;
    assert.ok(command);
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    const editors = await eventually(
      () => vscode.window.visibleTextEditors,
      (visible) => visible.length === 2 && visible.every(({ selection }) => !selection.isEmpty),
    );
    assert.ok(editors.some(({ document, selection }) => document.getText(selection) === first.telling.text));
    assert.ok(vscode.window.activeTextEditor?.document.uri.path.endsWith(ARTICLE), 'the reader stays where she was');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('hides for good what the reader calls not the same, until she wants it back', async () => {
    await open(ARTICLE);
    const [first] = await someTellings();
    assert.ok(first);
    const { key } = first.telling;
    void vscode.commands.executeCommand('secondSource.notTheSame', first);
    await eventually(tellings, (found) => found.length > 0 && !isShown(key, found));
    await vscode.commands.executeCommand('secondSource.restoreDismissedLinks');
    await eventually(tellings, (found) => isShown(key, found));
  });
});
