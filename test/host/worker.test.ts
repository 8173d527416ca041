import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import * as vscode from 'vscode';
import { activate, eventually, hoverAt, lensesOf, open, positionOf } from '../support/workspace';

const ARTICLE = 'torvland-ledger-court-petition.txt';

/** The thread that the next message goes to. */
async function threadOf(ask: () => PromiseLike<unknown>): Promise<Worker> {
  const { postMessage } = Worker.prototype;
  let thread: Worker | undefined;
  Worker.prototype.postMessage = function (...message: Parameters<typeof postMessage>) {
    thread = this;
    postMessage.apply(this, message);
  };
  await ask();
  Worker.prototype.postMessage = postMessage;
  assert.ok(thread, 'no thread was asked');
  return thread;
}

describe('The worker', () => {
  before(activate);
  after(() => vscode.commands.executeCommand('workbench.action.files.revert'));

  it('is started again when it dies, and knows everything it knew', async () => {
    const editor = await open(ARTICLE);
    const { document } = editor;
    const before = await eventually(
      () => lensesOf(document),
      (lenses) => lenses.length > 0,
    );
    await editor.edit((edit) =>
      edit.insert(positionOf(document, 'The', { into: 0 }), 'Odalys Brenn said on Monday so. '),
    );
    const thread = await threadOf(() => lensesOf(document));
    await thread.terminate();
    await eventually(
      () => hoverAt(document, positionOf(document, 'Odalys Brenn')),
      (card) => card.includes('Odalys Brenn'),
    );
    await eventually(
      () => lensesOf(document),
      (lenses) => lenses.length >= before.length,
    );
    const next = await threadOf(() => lensesOf(document));
    assert.notEqual(next, thread);
  });

  it('may be killed at any moment: trees, cards and lenses come back without a reload', async () => {
    const { document } = await open(ARTICLE);
    const before = await eventually(
      () => lensesOf(document),
      (lenses) => lenses.length > 0,
    );
    for (const pause of [0, 30, 300]) {
      const thread = await threadOf(() => lensesOf(document));
      void hoverAt(document, positionOf(document, 'Torvland'));
      await sleep(pause);
      await thread.terminate();
      await eventually(
        () => lensesOf(document),
        (lenses) => lenses.length === before.length,
      );
    }
  });
});
