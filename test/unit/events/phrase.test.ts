import assert from 'node:assert/strict';
import { oneOf, said, sequence } from '../../../src/article/events/phrase';

describe('phrases of bounded length', () => {
  const phraseOf = (...wordings: string[]) => oneOf(wordings.map((text) => said(text)));
  const subject = phraseOf('the old mayor of Halden', 'the mayor');
  const object = phraseOf('the bridge over the river', 'the bridge');

  it('says the richest wording that there is room for, the first parts first', () => {
    const phrase = sequence([{ phrase: subject }, { phrase: phraseOf('opened') }, { phrase: object }]);
    assert.equal(phrase.fit(11)?.text, 'the old mayor of Halden opened the bridge over the river');
    assert.equal(phrase.fit(8)?.text, 'the old mayor of Halden opened the bridge');
    assert.equal(phrase.fit(5)?.text, 'the mayor opened the bridge');
    assert.equal(phrase.fit(4), null);
  });

  it('leaves out optional parts together with their preposition', () => {
    const place = { phrase: phraseOf('the rain'), lead: 'in', optional: true };
    const phrase = sequence([{ phrase: phraseOf('it stood') }, place]);
    assert.equal(phrase.fit(5)?.text, 'it stood in the rain');
    assert.equal(phrase.fit(4)?.text, 'it stood');
  });

  it('has no wording when a required part has none', () => {
    assert.equal(sequence([{ phrase: subject }, { phrase: oneOf([]) }]).fit(20), null);
  });
});
