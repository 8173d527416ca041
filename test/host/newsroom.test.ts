import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { generateArticles } from '../../bench/generator';
import type { SecondSource } from '../../src/extension';
import {
  activate,
  eventually,
  file,
  hoverAt,
  lensesOf,
  open,
  positionOf,
  remove,
  replaceText,
  show,
  treeLines,
  write,
} from '../support/workspace';

const ARTICLE = 'torvland-ledger-court-petition.txt';
const PERSON = 'Dagny Staal';

/** As another program would. */
async function writeAll(files: readonly { readonly name: string; readonly text: string }[]): Promise<void> {
  const folder = file('newsroom').fsPath;
  await mkdir(folder, { recursive: true });
  await Promise.all(files.map(({ name, text }) => writeFile(join(folder, name), text)));
}

const generated = (count: number) => [...generateArticles({ count, seed: 5 })];

describe('A newsroom’s folder', function () {
  this.timeout(360_000);

  let extension: SecondSource;
  let articlesBefore: number;
  /** Articles, untitled ones aside: those of earlier tests close when VS Code gets to it. */
  const articlesOfFiles = (count: number) =>
    count -
    vscode.workspace.textDocuments.filter(({ isUntitled, languageId }) => isUntitled && languageId === 'article')
      .length;
  const settled = (expected: number, skipped = 0) =>
    eventually(
      () => extension.progress,
      (progress) =>
        progress?.state === 'ready' && articlesOfFiles(progress.articles) === expected && progress.skipped === skipped,
    );

  before(async () => {
    extension = await activate();
    const files = await vscode.workspace.fs.readDirectory(file(''));
    articlesBefore = files.filter(([name]) => name.endsWith('.txt')).length;
  });

  beforeEach(async () => {
    const { document } = await open(ARTICLE);
    await eventually(
      () => lensesOf(document),
      (lenses) => lenses.length > 0,
    );
    await settled(articlesBefore);
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(file('newsroom'), { recursive: true }).then(undefined, () => {});
    await settled(articlesBefore);
  });

  it('may change in a thousand places in a moment, and is answered about meanwhile', async () => {
    const files = generated(100);
    await writeAll(files);
    const { document } = await open(ARTICLE);
    for (let round = 0; round < 9; round++) await writeAll(files.map((each) => ({ ...each, text: `${each.text}\n` })));
    await eventually(
      () => lensesOf(document),
      (lenses) => lenses.length > 0,
    );
    await eventually(
      () => hoverAt(document, positionOf(document, PERSON)),
      (card) => card.includes(PERSON),
    );
    await settled(articlesBefore + files.length);
  });

  it('may hold one text hundreds of times', async () => {
    const text = generated(1)[0]?.text ?? '';
    await writeAll(Array.from({ length: 300 }, (_, i) => ({ name: `copy ${i}.txt`, text })));
    await settled(articlesBefore + 300);
    const { document } = await show('newsroom/copy 7.txt');
    await eventually(
      () => lensesOf(document),
      (lenses) => lenses.length > 0,
    );
    await eventually(
      () => treeLines(extension.events),
      (lines) => lines.length > 0,
    );
  });

  it('may hold articles of 20 MB, which are left out, and of 3 MB, open ones too', async () => {
    const [huge, large, ...small] = generated(5);
    assert.ok(huge && large);
    await writeAll([{ ...huge, text: huge.text.repeat(7000) }, { ...large, text: large.text.repeat(1000) }, ...small]);
    await settled(articlesBefore + small.length, 2);
    const { document } = await show(`newsroom/${large.name}`);
    assert.deepEqual((await lensesOf(document)) ?? [], []);
    await open(ARTICLE);
    await settled(articlesBefore + small.length, 2);
  });

  it('leaves out what the reader’s settings exclude', async () => {
    await writeAll(generated(3));
    await settled(articlesBefore + 3);
    const settings = vscode.workspace.getConfiguration('files');
    const target = vscode.ConfigurationTarget.Workspace;
    await settings.update('exclude', { '**/newsroom': true }, target);
    await settled(articlesBefore);
    await settings.update('exclude', undefined, target);
    await settled(articlesBefore + 3);
  });

  it('takes an open editor’s word before the disk’s', async () => {
    const [one] = generated(1);
    assert.ok(one);
    await writeAll([one]);
    await settled(articlesBefore + 1);
    const editor = await show(`newsroom/${one.name}`);
    await replaceText(editor, 'Odalys Brenn, the mayor of Karstad, resigned on Monday. Brenn said so herself.\n');
    await eventually(
      () => hoverAt(editor.document, positionOf(editor.document, 'Odalys Brenn')),
      (card) => card.includes('Odalys Brenn'),
    );
    await write(`newsroom/${one.name}`, `${one.text}\n\n`);
    await eventually(
      () => hoverAt(editor.document, positionOf(editor.document, 'Brenn said')),
      (card) => card.includes('Odalys Brenn'),
    );
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('is paused, gone on with and stopped by commands', async () => {
    await vscode.commands.executeCommand('secondSource.pauseReading');
    await writeAll(generated(20));
    await eventually(
      () => extension.progress,
      (progress) =>
        progress?.state === 'paused' &&
        progress.total - progress.done >= 20 &&
        articlesOfFiles(progress.articles) === articlesBefore,
    );
    await vscode.commands.executeCommand('secondSource.resumeReading');
    await settled(articlesBefore + 20);
    await remove(`newsroom/${generated(1)[0]?.name}`);
    await settled(articlesBefore + 19);
  });
});
