import assert from 'node:assert/strict';
import { lstat, mkdtemp, readFile, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { entryOf, linesOf, writeDocument } from '../../src/corpus/corrections';
import { bring, FILE, forget, keeps, kept, textOf } from '../support/keptCorrections';
import {
  activate,
  closeEditors,
  eventually,
  file,
  hoverAt,
  lensesOf,
  open,
  openText,
  positionOf,
  remove,
  show,
  treeLines,
  write,
} from '../support/workspace';

const ARTICLE = 'torvland-ledger-court-petition.txt';
const OTHER = 'lakemont-sentinel-midnight-call.txt';
const UNDATED = 'orrow-valley-gazette-violin-theft.txt';
const at = '2026-03-12T10:00:00Z';

const run = (command: string, ...args: readonly unknown[]): void =>
  void vscode.commands.executeCommand(command, ...args);

const placeOf = async (name: string) => ({ file: name, lines: linesOf(await textOf(name)) });

/** Chooses the first entry of a list as soon as there is one, until that has led somewhere. */
async function acceptFirst<T>(ask: () => Promise<T>, passes: (answer: T) => boolean): Promise<T> {
  return eventually(async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return ask();
  }, passes);
}

describe('What the reader corrects', () => {
  before(async () => {
    await activate();
    await forget();
  });
  afterEach(async () => {
    await forget();
    await closeEditors();
  });

  const sources = async () => treeLines((await activate()).sources);
  const events = async () => treeLines((await activate()).events);
  const isNamed = (lines: readonly string[]) => lines.some((line) => line.startsWith('Lakemont Sentinel'));

  it('is no source any more for other articles, until that is taken back from the list', async () => {
    await open(ARTICLE);
    await eventually(sources, isNamed);
    await open(OTHER);
    run('secondSource.notASource');
    const [correction] = await keeps(1);
    assert.equal(correction?.kind === 'notASource' && correction.article.file, OTHER);
    await eventually(events, (lines) => lines.length > 0);
    await open(ARTICLE);
    await eventually(sources, (lines) => lines.length > 0 && !isNamed(lines));
    run('secondSource.undoCorrection');
    await acceptFirst(kept, (found) => found.length === 0);
    await eventually(sources, isNamed);
  });

  it('counts again as a source by the other command', async () => {
    await open(OTHER);
    await eventually(events, (lines) => lines.length > 0);
    run('secondSource.notASource');
    await keeps(1);
    run('secondSource.countAsSource');
    await keeps(0);
  });

  it('is followed at once where another program writes it: hints, events and sources', async () => {
    const { document } = await open(UNDATED);
    const hints = () => vscode.languages.getDiagnostics(document.uri).filter(({ code }) => code === 'undated');
    await eventually(events, (lines) => lines.length > 0);
    await bring(
      { kind: 'publicationDate', value: '2026-03-11', article: await placeOf(UNDATED), at },
      { kind: 'publisher', value: 'Lakemont Evening Star', article: await placeOf(OTHER), at },
    );
    await eventually(events, (lines) => lines.some((line) => /\bMar 2026\b/.test(line)));
    await eventually(hints, (found) => found.length === 0);
    await open(ARTICLE);
    await eventually(sources, (lines) => lines.some((line) => line.startsWith('Lakemont Evening Star')));
    await bring();
    await eventually(sources, isNamed);
    await open(UNDATED);
    await eventually(events, (lines) => lines.length > 0 && !lines.some((line) => /\bMar 2026\b/.test(line)));
  });

  it('is followed where the folder that it is kept in comes whole, and goes', async () => {
    await write(
      'zz-coming/corrections.json',
      writeDocument({
        entries: [entryOf({ kind: 'publisher', value: 'Lakemont Evening Star', article: await placeOf(OTHER), at })],
        fields: {},
      }),
    );
    await open(ARTICLE);
    await eventually(sources, isNamed);
    await vscode.workspace.fs.rename(file('zz-coming'), file('.second-source'));
    await eventually(sources, (lines) => lines.some((line) => line.startsWith('Lakemont Evening Star')));
    await vscode.workspace.fs.rename(file('.second-source'), file('zz-gone'));
    await eventually(sources, isNamed);
    await vscode.workspace.fs.delete(file('zz-gone'), { recursive: true });
  });

  it('is an article or none, wherever that was said', async () => {
    const { document } = await open(OTHER);
    const language = () =>
      vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === document.uri.toString())?.languageId;
    await eventually(language, (found) => found === 'article');
    await bring({ kind: 'reading', value: 'notAnArticle', article: await placeOf(OTHER), at });
    await eventually(language, (found) => found === 'plaintext');
    await closeEditors();
    await open(ARTICLE);
    await eventually(sources, (lines) => lines.length > 0 && !isNamed(lines));
    await bring();
    await eventually(sources, isNamed);
  });

  it('stays corrected under another name', async () => {
    const [name, renamed] = ['zz-notes.txt', 'zz-notes-of-march.txt'];
    const ofNoOutlet = (await textOf(OTHER)).replace(/^The post .*$/m, '');
    await write(name, `What I heard of the call\n\n${ofNoOutlet}`);
    await show(name);
    await eventually(events, (lines) => lines.length > 0);
    run('secondSource.notASource');
    await keeps(1);
    await closeEditors();
    await vscode.workspace.fs.rename(file(name), file(renamed));
    await eventually(kept, ([only]) => only?.kind === 'notASource' && only.article.file === renamed);
    await remove(renamed);
  });

  it('is text and nothing else, whatever a folder says that it is', async () => {
    const value = '$(squirrel) [more](command:workbench.action.quit) <img src="https://tracker.example/c.png">';
    await bring(
      { kind: 'publisher', value: value.slice(0, 120), article: await placeOf(OTHER), at },
      { kind: 'notASource', article: { file: '../outside.txt', lines: [] }, at },
    );
    await open(ARTICLE);
    const lines = await eventually(sources, (found) => found.some((line) => line.includes('squirrel')));
    assert.doesNotMatch(lines.join('\n'), /\$\(|\]\(command/);
  });

  it('is neither read nor written by way of a link', async function () {
    if (process.platform === 'win32') this.skip();
    const outside = await mkdtemp(join(tmpdir(), 'second-source-'));
    const target = join(outside, 'private.json');
    const hiding = writeDocument({
      entries: [entryOf({ kind: 'notASource', article: await placeOf(OTHER), at })],
      fields: {},
    });
    await writeFile(target, hiding);
    await open(ARTICLE);
    await eventually(sources, isNamed);
    await vscode.workspace.fs.createDirectory(file('.second-source'));
    await symlink(target, file(FILE).fsPath);
    await open(OTHER);
    await eventually(events, (lines) => lines.length > 0);
    await open(ARTICLE);
    await eventually(sources, isNamed);
    run('secondSource.notASource', file(OTHER));
    await eventually(sources, (lines) => lines.length > 0 && !isNamed(lines));
    assert.equal(await readFile(target, 'utf8'), hiding);
    assert.ok((await lstat(file(FILE).fsPath)).isSymbolicLink());
    await open(OTHER);
    await eventually(events, (lines) => lines.length > 0);
    await vscode.commands.executeCommand('secondSource.countAsSource');
    await unlink(file(FILE).fsPath);
    await rm(outside, { recursive: true });
  });

  it('leaves a file that is damaged as it is, and counts all the same', async () => {
    await write(FILE, 'half of a fi');
    await open(OTHER);
    await eventually(events, (lines) => lines.length > 0);
    run('secondSource.notASource');
    await open(ARTICLE);
    await eventually(sources, (lines) => lines.length > 0 && !isNamed(lines));
    assert.equal(await textOf(FILE), 'half of a fi');
    await bring();
    await keeps(1);
  });
});

describe('What an article corrects itself', () => {
  const CORRECTED =
    'PORT VELM — Fourteen people drowned when the ferry Marisol sank off Port Velm on Sunday, the coast guard said.\n\n' +
    'The council of Port Velm meets again next week. Mayor Idris Pellworm said that divers would go down again.\n\n' +
    'Correction: An earlier version of this article misstated the number of people who drowned when the ferry sank. ' +
    'It was 14, not 11.\n';

  it('is said above the paragraph where it stood, and by the hover of the words', async () => {
    await activate();
    const { document } = await openText(CORRECTED, 'article');
    const lens = await eventually(
      async () => (await lensesOf(document)).find(({ command }) => command?.title === 'Corrected: 14, not 11'),
      (found) => found !== undefined,
    );
    assert.equal(lens && document.getText(lens.range), 'Fourteen');
    const hover = await hoverAt(document, positionOf(document, 'Fourteen people'));
    assert.match(hover, /Corrected by the article/);
    assert.match(hover, /It was 14\\, not 11/);
    const elsewhere = await hoverAt(document, positionOf(document, 'The council'));
    assert.doesNotMatch(elsewhere, /Corrected by the article/);
  });
});
