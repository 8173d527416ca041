import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, open } from '../support/workspace';

describe('The extension', () => {
  it('is active once an article is open', async () => {
    const extension = vscode.extensions.getExtension('second-source.second-source');
    assert.ok(extension);
    await open('torvland-ledger-court-petition.txt');
    await eventually(
      () => extension.isActive,
      (isActive) => isActive,
    );
  });
});
