import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, eventually, hoverAt, lensesOf, open, positionOf, replaceText } from '../support/workspace';

const ARTICLE = 'torvland-ledger-court-petition.txt';
const UNRELATED =
  'The observatory on Mount Hallim reopened on Friday after a winter of repairs, its director said.\n\n' +
  'Snow had broken the dome in December. Visitors may look through the large telescope again every evening.\n';

describe('The lenses', () => {
  before(activate);

  it('say which other articles tell a paragraph', async () => {
    const { document } = await open(ARTICLE);
    const lenses = await eventually(
      () => lensesOf(document),
      (found) => found.length > 1,
    );
    for (const lens of lenses) assert.match(lens.command?.title ?? '', /source|Differs|Same text|people (?:on|in) /);
    const lines = lenses.map(({ range }) => range.start.line);
    assert.equal(new Set(lines).size, lines.length, 'one lens a paragraph');
  });

  it('have the evidence in the hover of a sentence: who tells it, how, and why they are linked', async () => {
    const { document } = await open(ARTICLE);
    const evidence = await eventually(
      () => hoverAt(document, positionOf(document, 'reserve between 2022 and 2025')),
      (text) => text.includes('Told differently in **Morning Tribune**'),
    );
    const unescaped = evidence.replaceAll('\\', '');
    assert.match(unescaped, /\*\*Differs:\*\* \$38 million here, \$41 million there/);
    assert.match(unescaped, /_both (?:name|tell|use) .*_/);
    assert.match(unescaped, /\[Side by Side\]\(command:.*\) · \[Not the Same\]\(command:/);
  });

  it('say of a figure that grew on which day it was another, and call it no disagreement', async () => {
    const { document } = await open(ARTICLE);
    const evidence = await eventually(
      () => hoverAt(document, positionOf(document, 'Eleven people are known')),
      (text) => text.includes('Another figure in **Lakemont Sentinel**'),
    );
    assert.match(
      evidence.replaceAll('\\', ''),
      /\*\*Figures of two days:\*\* Eleven people here, Fourteen people there/i,
    );
    assert.doesNotMatch(evidence, /Told differently/);
  });

  it('open a peek of the other sentences', async () => {
    const { document } = await open(ARTICLE);
    const [lens] = await eventually(
      () => lensesOf(document),
      (found) => found.length > 0,
    );
    assert.ok(lens?.command);
    const parameters: unknown = lens.command.arguments;
    const [uri, position, locations] = parameters as [vscode.Uri, vscode.Position, vscode.Location[]];
    assert.equal(uri.toString(), document.uri.toString());
    assert.equal(position.line, lens.range.start.line);
    assert.ok(locations.length > 0);
    for (const location of locations) {
      assert.notEqual(location.uri.toString(), document.uri.toString());
      const other = await vscode.workspace.openTextDocument(location.uri);
      assert.match(other.getText(location.range), /\w+ \w+/);
    }
    await vscode.commands.executeCommand(lens.command.command, uri, position, locations);
  });

  it('go when the text goes', async () => {
    const editor = await open(ARTICLE);
    const { document } = editor;
    await eventually(
      () => lensesOf(document),
      (found) => found.length > 0,
    );
    await replaceText(editor, UNRELATED);
    await eventually(
      () => lensesOf(document),
      (found) => found.length === 0,
    );
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await eventually(
      () => lensesOf(document),
      (found) => found.length > 0,
    );
  });
});
