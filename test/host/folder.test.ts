import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, eventually, file, lensesOf, open, remove, write } from '../support/workspace';

const ARTICLE = 'torvland-ledger-court-petition.txt';

const locationsOf = (command?: vscode.Command): vscode.Location[] => command?.arguments?.[2] ?? [];

describe('The folder', () => {
  before(activate);

  it('is followed: a new article is a new source, until it is deleted', async () => {
    const { document } = await open(ARTICLE);
    const before = await eventually(
      () => lensesOf(document),
      (lenses) => lenses.length > 0,
    );
    const paragraphs = before.map(({ range }) => document.getText(range).replace(/\s+/g, ' '));
    const paragraph = paragraphs.reduce((longest, each) => (each.length > longest.length ? each : longest));
    await write(
      'zz-copy.txt',
      `The Evening Relay reports\n\n${paragraph}\n\nThe company declined to comment on Tuesday, a spokeswoman told The Evening Relay.\n`,
    );
    const naming = (lenses: vscode.CodeLens[]) =>
      lenses.some(({ command }) => locationsOf(command).some(({ uri }) => uri.path.endsWith('zz-copy.txt')));
    await eventually(() => lensesOf(document), naming);
    await remove('zz-copy.txt');
    await eventually(
      () => lensesOf(document),
      (lenses) => !naming(lenses),
    );
  });

  it('may hold what is no article, and the others are still read', async () => {
    await write('zz-empty.txt', '');
    await write('zz-binary.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0]));
    await write('zz-broken.txt', new Uint8Array([0x48, 0x69, 0xff, 0xfe, 0x80, 0xc3]));
    await write('zz-words.txt', 'apples\npears\n');
    const { document } = await open(ARTICLE);
    await eventually(
      () => lensesOf(document),
      (lenses) => lenses.length > 0,
    );
    for (const name of ['zz-empty.txt', 'zz-binary.txt', 'zz-broken.txt', 'zz-words.txt']) {
      assert.ok(await vscode.workspace.fs.stat(file(name)));
      await remove(name);
    }
  });
});
