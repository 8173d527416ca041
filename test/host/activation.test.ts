import assert from 'node:assert/strict';
import { activated } from './support/articles';

describe('The extension', () => {
  it('activates', async () => {
    assert.ok(await activated());
  });
});
