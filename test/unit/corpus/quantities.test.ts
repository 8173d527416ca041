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
    ['She has died at the age of 89.', 89, 'age', 'exact'],
    ['A 58-year-old farmer was hurt.', 58, 'age', 'exact'],
    ['The ferry left at 6.40 a.m. in fog.', 400, 'o’clock', 'exact'],
    ['They arrived at 12.05pm.', 725, 'o’clock', 'exact'],
    ['A child was found 32 hours after the flood.', 32, 'hour after', 'exact'],
    ['The number of homes without water rose to 61,000.', 61_000, 'home', 'exact'],
    ['The number of dead has gone up to 74.', 74, 'person', 'exact'],
    ['The star is 41 light-years away.', 41, 'year', 'exact'],
  ] as const) {
    it(`reads "${sentence}"`, () => {
      const [quantity] = read(sentence);
      assert.deepEqual([quantity?.value, quantity?.unit, quantity?.bound], [value, unit, bound]);
    });
  }

  it('takes years and clock times for no quantities', () => {
    assert.deepEqual(read('In 1998 the ferry left at 10:45.'), []);
  });

  for (const [one, other] of [
    ['The council voted 7–2 for the plan.', 'The council voted by seven to two.'],
    ['It was decided by a vote of 5-4.', 'Five for, four against, and the baths were shut.'],
    ['The team won 3-1 on Saturday.', 'The visitors lost 1-3.'],
  ] as const) {
    it(`reads one score: "${one}" and "${other}"`, () => {
      const [a, b] = [read(one), read(other)];
      assert.deepEqual([a.length, a[0]?.unit], [1, 'score']);
      assert.deepEqual([b.length, b[0]?.value], [1, a[0]?.value]);
    });
  }

  for (const range of ['It takes 5-7 days.', 'Children of 6-8 years came.', 'From two to five boats came.']) {
    it(`takes a range for no score: "${range}"`, () => {
      assert.ok(read(range).every(({ unit }) => unit !== 'score'));
    });
  }

  it('agrees with no other score', () => {
    const [a, b] = [read('They won 6-0.')[0], read('They won 6-1.')[0]];
    assert.ok(a && b);
    assert.equal(agree(a, b), false);
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
