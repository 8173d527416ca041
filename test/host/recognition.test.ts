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

const becomes = (document: vscode.TextDocument, language: 'article' | 'plaintext') =>
  eventually(
    () => vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === document.uri.toString())?.languageId,
    (current) => current === language,
  );

describe('Recognition', () => {
  before(activate);

  it('reads a text file of news as an article', async () => {
    const { document } = await open('lakemont-sentinel-midnight-call.txt');
    await becomes(document, 'article');
  });

  it('reads an untitled text as an article', async () => {
    const { document } = await openText(REPORT);
    await becomes(document, 'article');
  });

  it('reads an article pasted into a new document as one, until the reader says otherwise', async () => {
    const editor = await openText('', 'plaintext');
    await replaceText(editor, REPORT);
    await becomes(editor.document, 'article');
    await vscode.commands.executeCommand('secondSource.notAnArticle');
    await replaceText(editor, `${REPORT}Nobody was hurt, the police said.\n`);
    await sleep(LONGER_THAN_A_PAUSE);
    assert.equal(editor.document.languageId, 'plaintext');
  });

  it('leaves other text alone', async () => {
    const { document } = await openText(PROGRAM, 'plaintext');
    await becomes((await openText(REPORT)).document, 'article');
    assert.equal(document.languageId, 'plaintext');
  });

  it('lets the reader overrule it', async () => {
    const { document } = await openText(PROGRAM, 'plaintext');
    await vscode.commands.executeCommand('secondSource.readAsArticle');
    await becomes(document, 'article');
    await eventually(
      () =>
        vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri),
      (outline) => outline?.length > 0,
    );
    await vscode.commands.executeCommand('secondSource.notAnArticle');
    await becomes(document, 'plaintext');
  });

  describe('settings', () => {
    const settings = () => vscode.workspace.getConfiguration('secondSource');

    /** A report in a file that no choice was made about. */
    async function reportIn(name: string): Promise<vscode.TextDocument> {
      await write(name, REPORT);
      return (await open(name)).document;
    }

    async function staysPlain(document: vscode.TextDocument): Promise<void> {
      await sleep(LONGER_THAN_A_PAUSE);
      await becomes(document, 'plaintext');
    }

    async function change(setting: string, value: unknown): Promise<void> {
      await settings().update(setting, value);
      await eventually(
        () => JSON.stringify(settings().get(setting)),
        (found) => found === JSON.stringify(value),
      );
    }

    afterEach(async () => {
      for (const name of ['recognition', 'include', 'exclude']) await settings().update(name, undefined);
    });

    it('reads nothing as an article when recognition is off', async () => {
      await change('recognition', 'off');
      const document = await reportIn('recognition-off.txt');
      await staysPlain(document);
      await vscode.commands.executeCommand('secondSource.readAsArticle');
      await becomes(document, 'article');
    });

    it('does not switch a file before the reader has answered', async () => {
      await change('recognition', 'ask');
      await staysPlain(await reportIn('recognition-ask.txt'));
    });

    it('leaves excluded files alone', async () => {
      await change('exclude', ['**/drafts-*.txt']);
      const draft = await reportIn('drafts-harbour.txt');
      await becomes(await reportIn('printed-harbour.txt'), 'article');
      await staysPlain(draft);
    });

    it('looks only at included files where some are named', async () => {
      await change('include', ['**/wire-*.txt']);
      const story = await reportIn('story-harbour.txt');
      await becomes(await reportIn('wire-harbour.txt'), 'article');
      await staysPlain(story);
    });
  });
});
