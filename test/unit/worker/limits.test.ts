import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { numberOf } from '../../../src/editor/settingValues';
import { LARGEST_ARTICLE, LARGEST_ARTICLE_SETTING, tooLarge } from '../../../src/worker/limits';

describe('An article over the limit', () => {
  it('is said to be too large, with its size, the limit and the setting that raises it', () => {
    assert.equal(
      tooLarge(512 * 1024 + 1, 512),
      `too large to read (513 KB, limit 512 KB: the setting ${LARGEST_ARTICLE_SETTING} raises it)`,
    );
    assert.equal(tooLarge(512 * 1024, 512), null);
  });
});

describe('The setting of the limit', () => {
  it('is what the product says it is, and no folder’s to set', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
    const { default: usual, minimum, maximum, scope } = contributes.configuration.properties[LARGEST_ARTICLE_SETTING];
    assert.deepEqual({ usual, least: minimum, most: maximum }, LARGEST_ARTICLE);
    assert.equal(scope, 'machine');
  });

  it('counts within its bounds, and is what is usual otherwise', () => {
    assert.deepEqual(numberOf(1024, LARGEST_ARTICLE), { value: 1024, problem: null });
    for (const value of ['1024', 1e9, -1, 0.5, Number.NaN, null, [1024]]) {
      assert.deepEqual(numberOf(value, LARGEST_ARTICLE), { value: 512, problem: 'is no whole number from 16 to 4096' });
    }
  });
});
