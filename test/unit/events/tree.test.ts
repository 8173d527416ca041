import assert from 'node:assert/strict';
import { DependencyTree } from '../../../src/article/events/tree';
import type { Token } from '../../../src/article/language';

/** One-letter tokens with the given heads. */
function tokens(heads: readonly number[]): Token[] {
  return heads.map((head, i) => ({
    start: 2 * i,
    end: 2 * i + 1,
    text: 'a',
    lower: 'a',
    lemma: 'a',
    pos: 'X' as const,
    tag: 'FW',
    head,
    relation: head < 0 ? 'root' : 'dep',
    margin: 0,
  }));
}

describe('dependency tree', () => {
  it('knows how far subtrees reach', () => {
    const tree = new DependencyTree(tokens([1, -1, 1, 4, 2]));
    assert.deepEqual([tree.left(1), tree.right(1)], [0, 4]);
    assert.deepEqual([tree.left(2), tree.right(2)], [2, 4]);
    assert.deepEqual(tree.children(1), [0, 2]);
  });

  it('cuts cycles and heads that are not there', () => {
    const tree = new DependencyTree(tokens([1, 2, 0, 99, 3]));
    assert.deepEqual(
      [0, 1, 2, 3, 4].map((i) => tree.head(i)),
      [-1, -1, -1, -1, 3],
    );
  });

  it('looks at a bounded number of dependents', () => {
    const tree = new DependencyTree(tokens([-1, ...Array(20_000).fill(0)]));
    assert.ok(tree.children(0).length < 100);
    assert.equal(tree.right(0), 20_000);
  });
});
