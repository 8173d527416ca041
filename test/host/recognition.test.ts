import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';
import { activate, eventually, open, openText, replaceText, write } from '../support/workspace';

/** Milliseconds in which a document that was typed into would have been looked at again. */
const LONGER_THAN_A_PAUSE = 1000;
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

  it('reads an article pasted into a new document as one, until the reader says otherwise', async () => {
    const editor = await openText('', 'plaintext');
    await replaceText(editor, REPORT);
    await eventually(
      () => editor.document.languageId,
      (language) => language === 'article',
    );
    await vscode.commands.executeCommand('secondSource.notAnArticle');
    await replaceText(editor, `${REPORT}Nobody was hurt, the police said.\n`);
    await sleep(LONGER_THAN_A_PAUSE);
    assert.equal(editor.document.languageId, 'plaintext');
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

  describe('settings', () => {
    const settings = () => vscode.workspace.getConfiguration('secondSource');
    const languageOf = async (name: string) => (await open(name)).document.languageId;

    /** The language of a report that no choice was made about, once recognition has had its time. */
    async function readsAs(name: string): Promise<string> {
      await write(name, REPORT);
      await languageOf(name);
      await sleep(LONGER_THAN_A_PAUSE);
      return languageOf(name);
    }

    afterEach(async () => {
      for (const name of ['recognition', 'include', 'exclude']) await settings().update(name, undefined);
    });

    it('reads nothing as an article when recognition is off', async () => {
      await settings().update('recognition', 'off');
      assert.equal(await readsAs('recognition-off.txt'), 'plaintext');
      await vscode.commands.executeCommand('secondSource.readAsArticle');
      assert.equal(await languageOf('recognition-off.txt'), 'article');
    });

    it('does not switch a file before the reader has answered', async () => {
      await settings().update('recognition', 'ask');
      assert.equal(await readsAs('recognition-ask.txt'), 'plaintext');
    });

    it('leaves excluded files alone', async () => {
      await settings().update('exclude', ['**/drafts-*.txt']);
      assert.equal(await readsAs('drafts-harbour.txt'), 'plaintext');
      assert.equal(await readsAs('printed-harbour.txt'), 'article');
    });

    it('looks only at included files where some are named', async () => {
      await settings().update('include', ['**/wire-*.txt']);
      assert.equal(await readsAs('story-harbour.txt'), 'plaintext');
      assert.equal(await readsAs('wire-harbour.txt'), 'article');
    });
  });
});
