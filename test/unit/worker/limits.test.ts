import assert from 'node:assert/strict';
import { LARGEST_ARTICLE, tooLarge } from '../../../src/worker/limits';

describe('An article over the limit', () => {
  it('is said to be too large, with its size and the limit', () => {
    assert.equal(tooLarge(LARGEST_ARTICLE + 1), 'too large to read (513 KB, limit 512 KB)');
  });
});
