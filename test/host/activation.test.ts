import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated } from './support/articles';

describe('The extension', () => {
  it('activates', async () => {
    await activated();
    assert.equal(vscode.extensions.getExtension('second-source.second-source')?.isActive, true);
  });
});
