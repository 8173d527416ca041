import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, eventually, open, openText } from '../support/workspace';

const PROGRAM = 'for (let i = 0; i < 10; i++) {\n  console.log(i); // Counts to ten.\n}\n';
const REPORT =
  'TALLOW BAY — Mayor Imre Castellane resigned on Monday after the council voted to reopen the harbour accounts.\n\n' +
  '“I have nothing to hide,” Mr. Castellane told reporters outside the town hall. He said that he would cooperate.\n\n' +
  'The council, which meets again next week, is expected to name a successor. Residents have waited for months.\n';

describe('Recognition', () => {
  before(activate);

  it('reads a text file of news as an article', async () => {
    const { document } = await open('lakemont-sentinel-midnight-call.txt');
    await eventually(
      () => vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === document.uri.toString())?.languageId,
      (language) => language === 'article',
    );
  });

  it('reads an untitled text as an article', async () => {
    const { document } = await openText(REPORT);
    await eventually(
      () => document.languageId,
      (language) => language === 'article',
    );
  });

  it('leaves other text alone', async () => {
    const { document } = await openText(PROGRAM, 'plaintext');
    await openText(REPORT).then(({ document: article }) =>
      eventually(
        () => article.languageId,
        (language) => language === 'article',
      ),
    );
    assert.equal(document.languageId, 'plaintext');
  });

  it('lets the reader overrule it', async () => {
    const { document } = await openText(PROGRAM, 'plaintext');
    await vscode.commands.executeCommand('secondSource.readAsArticle');
    assert.equal(document.languageId, 'article');
    await eventually(
      () =>
        vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri),
      (outline) => outline?.length > 0,
    );
    await vscode.commands.executeCommand('secondSource.notAnArticle');
    assert.equal(document.languageId, 'plaintext');
  });
});
