import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SecondSource } from '../../src/extension';
import {
  activate,
  closeEditors,
  eventually,
  hoverAt,
  lensesOf,
  open,
  positionOf,
  remove,
  treeLines,
  write,
} from '../support/workspace';

const ARTICLE = 'torvland-ledger-court-petition.txt';
const LONG = 'zz-long.txt';

/** No sentence is there twice: those that were read before would be read at once. */
const story = (number: number): string =>
  `VELLMAR — Mayor Imre Castellane resigned on Monday after the council of Vellmar voted ${number} times to reopen the accounts.\n\n` +
  `“I have ${number} things to hide,” Castellane told reporters outside town hall ${number}. The mayor said that vote ${number} was unfair.\n\n`;

function textOf(kilobytes: number): string {
  const stories = Math.ceil((kilobytes * 1024) / story(0).length);
  return Array.from({ length: stories }, (_, i) => story(i))
    .join('')
    .slice(0, kilobytes * 1024);
}

async function openAsArticle(name: string): Promise<vscode.TextDocument> {
  const { document } = await open(name);
  return vscode.languages.setTextDocumentLanguage(document, 'article');
}

const titles = (lenses: readonly vscode.CodeLens[]): string => lenses.map(({ command }) => command?.title).join('\n');

const limit = (kilobytes: number | undefined) =>
  vscode.workspace
    .getConfiguration('secondSource')
    .update('largestArticle', kilobytes, vscode.ConfigurationTarget.Global);

describe('An article that cannot be read', () => {
  let api: SecondSource;

  before(async () => {
    api = await activate();
  });

  afterEach(async () => {
    await closeEditors();
    await remove(LONG);
    await limit(undefined);
  });

  const treesOf = async (): Promise<string[]> => [
    ...(await treeLines(api.events)),
    ...(await treeLines(api.people)),
    ...(await treeLines(api.sources)),
  ];

  it('says that it is too large and which setting raises the limit, and is read when that is raised', async () => {
    await write(LONG, textOf(600));
    await open(ARTICLE);
    await eventually(treesOf, (lines) => lines.length > 0);
    const document = await openAsArticle(LONG);
    const [lens] = await eventually(
      () => lensesOf(document),
      (lenses) => /too large to read/.test(titles(lenses)),
    );
    assert.match(
      lens?.command?.title ?? '',
      /Could not read this article: it is too large to read \(600 KB, limit 512 KB/,
    );
    assert.deepEqual(lens?.command?.arguments, ['secondSource.largestArticle']);
    assert.match(await hoverAt(document, positionOf(document, 'Castellane')), /too large to read/);
    assert.deepEqual(await treesOf(), []);
    await limit(1024);
    await eventually(
      () => treeLines(api.people),
      (lines) => lines.join().includes('Imre Castellane'),
    );
    assert.doesNotMatch(titles(await lensesOf(document)), /Could not read/);
  });

  it('is given up, says so, and keeps no other waiting', async () => {
    await limit(4096);
    await write(LONG, textOf(4000));
    const { document: other } = await open(ARTICLE);
    await eventually(treesOf, (lines) => lines.length > 0);
    const document = await openAsArticle(LONG);
    assert.deepEqual(await treesOf(), []);
    await open(ARTICLE);
    await eventually(
      () => treesOf(),
      (lines) => lines.length > 0,
    );
    assert.ok((await lensesOf(other)).length > 0);
    await open(LONG);
    await eventually(
      () => lensesOf(document),
      (lenses) => /Could not read this article/.test(titles(lenses)),
    );
    assert.deepEqual(await treesOf(), []);
  });
});
