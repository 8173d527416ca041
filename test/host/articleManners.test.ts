import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, eventually, open, openText, positionOf } from '../support/workspace';

const PROMOTED = 'brannoch-mail-dinner-confirmed.txt';
const SECTIONED = 'torvland-ledger-court-petition.txt';

/** Asks VS Code for what the providers give, until it is as expected. */
function provided<T>(
  command: string,
  document: vscode.TextDocument,
  passes: (answer: T) => boolean,
  ...rest: unknown[]
) {
  return eventually(
    () => vscode.commands.executeCommand<T>(command, document.uri, ...rest),
    (answer) => answer !== undefined && passes(answer),
  );
}

/** The words of semantic tokens, which are given by their distance from the one before. */
function* wordsOf({ data }: vscode.SemanticTokens, document: vscode.TextDocument): Generator<string> {
  let [line, character] = [0, 0];
  for (let i = 0; i < data.length; i += 5) {
    const [lines = 0, characters = 0, length = 0] = data.slice(i, i + 3);
    character = lines > 0 ? characters : character + characters;
    line += lines;
    yield document.getText(new vscode.Range(line, character, line, character + length));
  }
}

describe('An article in the editor', () => {
  before(activate);

  it('has an outline of headline, subheadings, paragraphs and events', async () => {
    const { document } = await open(SECTIONED);
    const [root] = await provided<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document,
      (symbols) => symbols.length > 0,
    );
    assert.ok(root);
    assert.equal(document.getText(root.selectionRange).includes('\n'), false, 'the headline is the root');
    const sections = root.children.filter(({ kind }) => kind === vscode.SymbolKind.Namespace);
    assert.ok(sections.length > 0);
    assert.ok(sections.every(({ children }) => children.length > 0));
    const all = root.children.flatMap((symbol) => [
      symbol,
      ...symbol.children,
      ...symbol.children.flatMap((c) => c.children),
    ]);
    assert.ok(all.some(({ kind }) => kind === vscode.SymbolKind.Event));
  });

  it('folds what is not reporting', async () => {
    const { document } = await open('harbour-courier-barrage-flood.txt');
    const ranges = await provided<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document,
      (found) => found.length > 0,
    );
    const folded = ranges.map(({ start, end }) => document.getText(new vscode.Range(start, 0, end + 1, 0))).join('\n');
    assert.match(folded, /cookie|newsletter|support/i);
    assert.doesNotMatch(folded, /Gates 4 and 5 of the barrage/);
    await vscode.commands.executeCommand('secondSource.foldNonReporting');
    const [first] = ranges;
    await eventually(
      () => vscode.window.activeTextEditor?.visibleRanges ?? [],
      (visible) => !visible.some((range) => first && range.contains(new vscode.Position(first.end, 0))),
    );
    await vscode.commands.executeCommand('editor.unfoldAll');
  });

  it('marks quotations', async () => {
    const { document } = await open(PROMOTED);
    await provided<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      document,
      ({ tokenTypes }) => tokenTypes.join() === 'quotation',
    );
    const tokens = await provided<vscode.SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      document,
      ({ data }) => data.length > 0,
    );
    const marked = [...wordsOf(tokens, document)];
    assert.ok(
      marked.every((words) => /^["“]/.test(words)),
      marked.join(),
    );
  });

  it('expands a selection from word to sentence to paragraph to article', async () => {
    const { document } = await open('malwar-examiner-velluri-interview.txt');
    const at = positionOf(document, 'summoned');
    const [range] = await provided<vscode.SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      document,
      ([first]) => first?.parent?.parent !== undefined,
      [at],
    );
    const texts: string[] = [];
    for (let each = range; each; each = each.parent as vscode.SelectionRange) texts.push(document.getText(each.range));
    assert.equal(texts[0], 'summoned');
    assert.ok(
      texts.some((text) => /^He summoned .*\.$/.test(text)),
      texts.join('\n'),
    );
    assert.equal(texts.at(-1), document.getText());
  });

  it('takes a hyphenated or Irish name whole on a double click', async () => {
    const { document } = await openText("Jean-Luc O’Neill met Mary O'Brien.", 'article');
    for (const name of ['Jean-Luc', 'O’Neill', "O'Brien"]) {
      const word = document.getWordRangeAtPosition(positionOf(document, name));
      assert.equal(word && document.getText(word), name);
    }
  });

  it('copies its reporting alone', async () => {
    await open('harbour-courier-barrage-flood.txt');
    await vscode.env.clipboard.writeText('');
    await vscode.commands.executeCommand('secondSource.copyCleanText');
    const text = await eventually(
      () => vscode.env.clipboard.readText(),
      (copied) => copied.length > 0,
    );
    assert.match(text, /Gates 4 and 5 of the barrage/);
    assert.doesNotMatch(text, /ADVERTISEMENT|LOADING|cookie/);
  });
});

describe('An article without a date', () => {
  before(activate);

  it('is hinted at, and can be given one', async () => {
    const { document } = await open('orrow-valley-gazette-violin-theft.txt');
    const hints = () => vscode.languages.getDiagnostics(document.uri).filter(({ code }) => code === 'undated');
    const [hint] = await eventually(hints, (found) => found.length > 0);
    assert.ok(hint);
    assert.equal(hint.severity, vscode.DiagnosticSeverity.Information);
    const actions = await provided<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document,
      (found) => found.some(({ title }) => /date/i.test(title)),
      hint.range,
    );
    assert.deepEqual(
      actions.map(({ title }) => title).filter((title) => /date/i.test(title)),
      ['Set publication date…', 'Leave undated'],
    );
    const leave = actions.find(({ title }) => title === 'Leave undated')?.command;
    assert.ok(leave);
    await vscode.commands.executeCommand(leave.command, ...(leave.arguments ?? []));
    await eventually(hints, (found) => found.length === 0);
  });

  it('is not hinted at when it has one', async () => {
    const { document } = await open('malwar-examiner-velluri-interview.txt');
    await provided<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document,
      (found) => found.length > 0,
    );
    assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
  });
});
