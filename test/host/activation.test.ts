import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { threadTime } from '../support/hostLoad';

/** In milliseconds of computing. */
const LONGEST_ACTIVATION = 60;

describe('The extension', () => {
  it('activates in no time', async () => {
    const extension = vscode.extensions.getExtension('second-source.second-source');
    assert.ok(extension);
    const wasActive = extension.isActive;
    const before = threadTime();
    await extension.activate();
    const after = threadTime();
    assert.ok(extension.isActive);
    if (wasActive || before === null || after === null) return;
    assert.ok(after - before < LONGEST_ACTIVATION, `${after - before} ms`);
  });
});
