import assert from 'node:assert/strict';
import { activated } from '../support/workspace';

describe('The extension', () => {
  it('activates', async () => {
    assert.ok(await activated());
  });
});
