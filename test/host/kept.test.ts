import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';
import { activate, eventually, lensesOf, open, openText, remove, show, treeLines, write } from '../support/workspace';

const ARTICLE = 'torvland-ledger-court-petition.txt';
const REPORT =
  'TALLOW BAY — Mayor Imre Castellane resigned on Monday after the council voted to reopen the harbour accounts.\n\n' +
  '“I have nothing to hide,” Mr. Castellane told reporters outside the town hall. He said that he would cooperate.\n';

describe('What is kept', () => {
  before(activate);

  it('can be cleared, and everything goes on', async () => {
    const secondSource = await activate();
    await eventually(
      () => secondSource.progress,
      (progress) => progress?.state === 'ready' && progress.articles > 1,
    );
    const { document } = await open(ARTICLE);
    const before = await eventually(
      () => lensesOf(document),
      (lenses) => lenses.length > 0,
    );
    await vscode.commands.executeCommand('secondSource.clearKeptAnalyses');
    await eventually(
      () => lensesOf(document),
      (lenses) => lenses.length === before.length,
    );
  });

  it('in the folder by the product itself is never an article', async () => {
    const { events } = await activate();
    await open(ARTICLE);
    await eventually(
      () => treeLines(events),
      (lines) => lines.length > 0,
    );
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const name of ['.second-source/note.txt', '.second-source/note.article']) {
      await write(name, REPORT);
      const { document } = await show(name);
      await vscode.commands.executeCommand('secondSource.readAsArticle');
      await eventually(
        () => treeLines(events),
        (lines) => lines.length === 0,
      );
      // Long enough for it to be recognised and read.
      await sleep(1000);
      assert.deepEqual(await treeLines(events), []);
      assert.deepEqual(await lensesOf(document), []);
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      await remove(name);
    }
    await openText(REPORT, 'article');
    await eventually(
      () => treeLines(events),
      (lines) => lines.length > 0,
    );
  });
});
