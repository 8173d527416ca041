import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  activate,
  eventually,
  file,
  hoverAt,
  lensesOf,
  open,
  positionOf,
  treeLines,
  write,
} from '../support/workspace';

const ARTICLE = 'harbour-master-resigns.txt';

const CORRECTIONS = '.second-source/corrections.json';

const readFile = async (name: string): Promise<string> =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(file(name)));

/** What VS Code would draw as an icon, or make a link of. */
const LIVE = /\$\(|\]\((?!command:secondSource\.)/;

describe('A hostile folder in Restricted Mode', () => {
  let document: vscode.TextDocument;

  before(async () => {
    await activate();
    document = (await open(ARTICLE)).document;
    await eventually(
      () => vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === document.uri.toString())?.languageId,
      (language) => language === 'article',
    );
  });

  it('is not trusted', () => {
    assert.equal(vscode.workspace.isTrusted, false);
  });

  it('cannot switch the reading off, nor hide what other articles tell', async () => {
    const lenses = await eventually(
      () => lensesOf(document),
      (found) => found.length > 0,
    );
    for (const { command } of lenses) assert.doesNotMatch(`${command?.title}\n${command?.tooltip}`, LIVE);
  });

  it('cannot correct what the reader sees, and what she corrects is not written to it', async () => {
    const { sources } = await activate();
    const before = await readFile(CORRECTIONS);
    await eventually(
      () => treeLines(sources),
      (lines) => lines.length > 0,
    );
    await open('fourteen-boxes.txt');
    void vscode.commands.executeCommand('secondSource.notASource');
    await open(ARTICLE);
    await eventually(
      () => treeLines(sources),
      (lines) => lines.length === 0,
    );
    await open('fourteen-boxes.txt');
    await vscode.commands.executeCommand('secondSource.countAsSource');
    await open(ARTICLE);
    await eventually(
      () => treeLines(sources),
      (lines) => lines.length > 0,
    );
    assert.equal(await readFile(CORRECTIONS), before);
  });

  it('is shown in trees as it is written, and as nothing else', async () => {
    const { events, people, sources } = await activate();
    for (const read of [() => treeLines(events), () => treeLines(people), () => treeLines(sources)]) {
      const lines = await eventually(read, (found) => found.length > 0);
      assert.doesNotMatch(lines.join('\n'), LIVE);
      assert.doesNotMatch(lines.join(''), /\p{Cc}|\p{Default_Ignorable_Code_Point}/u);
    }
  });

  it('is shown in hovers without links but ours, pictures and HTML', async () => {
    for (const words of ['Odalys Brandt', 'Idris Pellworm', 'Imre Castellane', 'on Monday']) {
      const hover = await eventually(
        () => hoverAt(document, positionOf(document, words)),
        (found) => found !== '',
      );
      const unescaped = hover.replace(/\\[!-/:-@[-`{-~]/g, '');
      assert.doesNotMatch(unescaped, /\]\((?!command:secondSource\.)|!\[|<\w|https?:/, words);
    }
  });

  it('is warned of where a name has a letter that looks like another', async () => {
    const hints = await eventually(
      () => vscode.languages.getDiagnostics(document.uri).map(({ message }) => message),
      (found) => found.length > 0,
    );
    assert.match(hints.join('\n'), /Od\u0430lys” has Latin and Cyrillic letters/);
    const card = await eventually(
      () => hoverAt(document, positionOf(document, 'Od\u0430lys')),
      (found) => found !== '',
    );
    assert.match(card, /Has Latin and Cyrillic letters/);
  });

  it('is an outline and a list of symbols without icons of its own', async () => {
    const outline = await eventually(
      () =>
        vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri),
      (found) => found.length > 0,
    );
    const namesIn = (symbols: readonly vscode.DocumentSymbol[]): string[] =>
      symbols.flatMap(({ name, detail, children }) => [name, detail, ...namesIn(children)]);
    assert.match(namesIn(outline).join('\n'), /squirrel/);
    assert.doesNotMatch(namesIn(outline).join('\n'), LIVE);
  });

  it('leaves in exports nothing that a spreadsheet would work out', async () => {
    await vscode.commands.executeCommand('secondSource.events.exportCsv');
    const csv = vscode.window.activeTextEditor?.document.getText() ?? '';
    assert.match(csv, /^time,time in the text,label/);
    assert.doesNotMatch(csv, /(?:^|[,;])"?\s*[=+\-@＝＋－＠]/m);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('is read also where the names of its files mean harm', async () => {
    const name = '[read] $(squirrel) <img src=x>.txt';
    if (process.platform === 'win32') return;
    await write(name, document.getText().replaceAll('Odalys', 'Mira'));
    const { document: named } = await open(name);
    await eventually(
      () => vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === named.uri.toString())?.languageId,
      (language) => language === 'article',
    );
  });
});
