import assert from 'node:assert/strict';
import { oneOf, sequence } from '../../../src/article/events/phrase';

describe('phrases of bounded length', () => {
  const subject = oneOf(['the old mayor of Halden', 'the mayor']);
  const object = oneOf(['the bridge over the river', 'the bridge']);

  it('says the richest wording that there is room for, the first parts first', () => {
    const phrase = sequence([{ phrase: subject }, { phrase: oneOf(['opened']) }, { phrase: object }]);
    assert.equal(phrase.fit(11), 'the old mayor of Halden opened the bridge over the river');
    assert.equal(phrase.fit(8), 'the old mayor of Halden opened the bridge');
    assert.equal(phrase.fit(5), 'the mayor opened the bridge');
    assert.equal(phrase.fit(4), null);
  });

  it('leaves out optional parts together with their preposition', () => {
    const place = { phrase: oneOf(['the rain']), lead: 'in', optional: true };
    const phrase = sequence([{ phrase: oneOf(['it stood']) }, place]);
    assert.equal(phrase.fit(5), 'it stood in the rain');
    assert.equal(phrase.fit(4), 'it stood');
  });

  it('has no wording when a required part has none', () => {
    assert.equal(sequence([{ phrase: subject }, { phrase: oneOf([]) }]).fit(20), null);
  });
});
