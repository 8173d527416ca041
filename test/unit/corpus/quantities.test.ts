import assert from 'node:assert/strict';
import { agree, type Quantity, quantitiesOf } from '../../../src/corpus/profile/quantities';
import { articleOf } from './support';

function read(sentence: string): Quantity[] {
  const { text, analysis } = articleOf([sentence]);
  return [...quantitiesOf(text, { start: 0, end: text.length }, analysis.terms[0] ?? [], [])];
}

describe('Quantities', () => {
  for (const [sentence, value, unit, bound] of [
    ['The mayor raised more than $130 million for the bridge.', 130e6, '$', 'atLeast'],
    ['Roughly $290 million was spent on the bridge.', 290e6, '$', 'about'],
    ['At least 24 houses burned in Velm.', 24, 'house', 'atLeast'],
    ['Three divers were rescued.', 3, 'diver', 'exact'],
    ['Turnout was 61.5 percent.', 61.5, '%', 'exact'],
    ['A dozen boats sank.', 12, 'boat', 'exact'],
    ['Roughly 520 flood claims were filed.', 520, 'claim', 'about'],
    ['The 48-page indictment names three brokers.', 48, 'page', 'exact'],
    ['Nearly 1,200 people left the town.', 1200, 'person', 'atMost'],
  ] as const) {
    it(`reads "${sentence}"`, () => {
      const [quantity] = read(sentence);
      assert.deepEqual([quantity?.value, quantity?.unit, quantity?.bound], [value, unit, bound]);
    });
  }

  it('takes years and clock times for no quantities', () => {
    assert.deepEqual(read('In 1998 the ferry left at 10:45.'), []);
  });

  for (const [one, other, expected] of [
    ['24 houses burned.', '24 houses burned.', true],
    ['24 houses burned.', '25 houses burned.', false],
    ['At least 24 houses burned.', '26 houses burned.', true],
    ['More than $130 million was paid.', 'Roughly $290 million was paid.', false],
    ['About 100 boats sank.', '104 boats sank.', true],
    ['$130 million was paid.', '$132 million was paid.', true],
  ] as const) {
    it(`${expected ? 'agrees' : 'differs'}: "${one}" and "${other}"`, () => {
      const [a, b] = [read(one)[0], read(other)[0]];
      assert.ok(a && b);
      assert.equal(agree(a, b), expected);
      assert.equal(agree(b, a), expected);
    });
  }

  it('reads a line of a million digits', () => {
    assert.ok(read(`${'1,'.repeat(1_000_000)} houses`).length <= 1);
  });
});
