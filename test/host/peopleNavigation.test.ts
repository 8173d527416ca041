import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, eventually, open, positionOf, treeLines } from '../support/workspace';

const ARTICLE = 'lakemont-sentinel-midnight-call.txt';

describe('A person in the editor', () => {
  before(activate);

  it('is defined where the name first stands in full', async () => {
    const { document } = await open(ARTICLE);
    const [definition] = await eventually(
      () =>
        vscode.commands.executeCommand<vscode.LocationLink[]>(
          'vscode.executeDefinitionProvider',
          document.uri,
          positionOf(document, 'Mr. Staal', { into: 5 }),
        ),
      (found) => found.length > 0,
    );
    assert.ok(definition);
    assert.equal(document.getText(definition.targetRange), 'Henrik Staal');
  });

  it('is referred to in other articles', async () => {
    const { document } = await open(ARTICLE);
    const references = await eventually(
      () =>
        vscode.commands.executeCommand<vscode.Location[]>(
          'vscode.executeReferenceProvider',
          document.uri,
          positionOf(document, 'Mr. Staal', { into: 5 }),
        ),
      (found) => new Set(found.map(({ uri }) => uri.path)).size > 2,
    );
    assert.ok(!references.some(({ uri }) => uri.path.endsWith('summit-and-spoke-seven-passes.txt')), 'a namesake');
  });

  it('is highlighted wherever this article means the same', async () => {
    const { document } = await open(ARTICLE);
    await eventually(
      () =>
        vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
          'vscode.executeDocumentHighlights',
          document.uri,
          positionOf(document, 'Mr. Staal', { into: 5 }),
        ),
      (found) => found?.length > 3 && found.some(({ range }) => document.getText(range) === 'Staal'),
    );
  });

  it('is found by name in the symbols of the workspace', async () => {
    await open(ARTICLE);
    const symbols = await eventually(
      () =>
        vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'staal'),
      (found) => found.some(({ name }) => name === 'Dagny Staal'),
    );
    const dagny = symbols.find(({ name }) => name === 'Dagny Staal');
    assert.ok(dagny);
    const found = await vscode.workspace.openTextDocument(dagny.location.uri);
    assert.equal(found.getText(dagny.location.range), 'Dagny Staal');
  });

  it('cannot be renamed, and is told why', async () => {
    const { document } = await open(ARTICLE);
    await assert.rejects(
      async () =>
        vscode.commands.executeCommand(
          'vscode.executeDocumentRenameProvider',
          document.uri,
          positionOf(document, 'Mr. Staal', { into: 5 }),
          'Smith',
        ),
      /stay as they were written/,
    );
  });
});

describe('The tree of people', () => {
  it('lists the people of the open article with their mentions, or of all', async () => {
    const { people } = await activate();
    await open(ARTICLE);
    const here = await eventually(
      async () => (await people.getChildren()) ?? [],
      (nodes) => nodes.length > 3,
    );
    const lines = await treeLines(people);
    assert.match(lines[0] ?? '', /Staal/);
    await vscode.commands.executeCommand('secondSource.people.showAll');
    await eventually(
      async () => (await people.getChildren()) ?? [],
      (nodes) => nodes.length > here.length,
    );
    await vscode.commands.executeCommand('secondSource.people.showArticle');
  });

  it('is sorted by mentions, says what people are, and opens into articles and their mentions', async () => {
    const { people } = await activate();
    const editor = await open(ARTICLE);
    const [first, ...others] = await eventually(
      async () => (await people.getChildren()) ?? [],
      (nodes) => nodes.length > 3,
    );
    assert.ok(first?.kind === 'person');
    const counts = [first, ...others].map((node) => (node.kind === 'person' ? node.person.mentions : 0));
    assert.deepEqual(
      counts,
      [...counts].sort((a, b) => b - a),
    );
    assert.match(String(people.getTreeItem(first).description), /chief executive/);
    const sources = await eventually(
      () => people.getChildren(first),
      (nodes) => nodes.length > 2,
    );
    const mentions = await Promise.all(sources.map((source) => people.getChildren(source)));
    assert.ok(mentions.every((list) => list.length > 0 && list.every(({ kind }) => kind === 'mention')));
    const [mention] = mentions.flat();
    const command = mention && people.getTreeItem(mention).command;
    assert.ok(command);
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    await eventually(
      () => vscode.window.activeTextEditor?.document.languageId,
      (language) => language === editor.document.languageId,
    );
  });

  it('shows a hostile name as one line of text', async () => {
    const { people } = await activate();
    const name = '**Ada** $(trash) <b>[x](command:workbench.action.quit)\n\u202eQuill\u0000';
    const person = { identity: 'ada', name, role: name, byline: false, mentions: 1, articles: 1 };
    const item = people.getTreeItem({ kind: 'person', within: null, person });
    assert.equal(item.label, '**Ada** $ (trash) <b>[x] (command:workbench.action.quit) Quill');
    assert.equal(item.tooltip, '1 mention in 1 article');
    const long = people.getTreeItem({ kind: 'person', within: null, person: { ...person, name: 'Q'.repeat(10_000) } });
    assert.ok(String(long.label).length <= 120);
  });
});
