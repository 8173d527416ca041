import assert from 'node:assert/strict';
import { choiceOf, patternsOf } from '../../../src/editor/settingValues';

describe('A setting that cannot be used', () => {
  const good = '**/*.txt';

  for (const [value, usable, problem] of [
    [[good], [good], null],
    [[], [], null],
    ['*.txt', [], /not a list of patterns/],
    [null, [], /not a list of patterns/],
    [{ [good]: true }, [], /not a list of patterns/],
    [[null, good, 5, [good]], [good], /an entry that is not a pattern/],
    [['a'.repeat(70_000), good], [good], /a pattern of more than 1000 characters/],
    [['{a,b}'.repeat(20), good], [good], /more than 100 alternatives/],
    [Array(200).fill(good), Array(100).fill(good), /more than 100 patterns/],
    [['*a'.repeat(30)], ['*a'.repeat(30)], null],
  ] as const)
    it(`says so of the patterns ${JSON.stringify(value).slice(0, 40)}`, () => {
      const read = patternsOf(value);
      assert.deepEqual(read.value, usable);
      if (problem) assert.match(read.problem ?? '', problem);
      else assert.equal(read.problem, null);
    });

  it('is the default instead, and says what it may be', () => {
    assert.deepEqual(choiceOf('off', ['all', 'off']), { value: 'off', problem: null });
    for (const value of [undefined, null, 5, 'sometimes', ['off']]) {
      const read = choiceOf(value, ['all', 'off']);
      assert.equal(read.value, 'all');
      assert.match(read.problem ?? '', /none of all, off/);
    }
  });
});
