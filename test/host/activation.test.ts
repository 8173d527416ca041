import assert from 'node:assert/strict';
import { activate } from '../support/workspace';

describe('The extension', () => {
  it('activates', async () => {
    assert.ok(await activate());
  });
});
