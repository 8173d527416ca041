import assert from 'node:assert/strict';
import { extensions } from 'vscode';
import { activate } from '../support/workspace';

describe('The packaged extension', () => {
  it('is the one installed', () => {
    const path = extensions.getExtension('second-source.second-source')?.extensionPath;
    assert.match(path ?? '', /second-source\.second-source-/);
  });

  it('activates', async () => {
    assert.ok(await activate());
  });
});
