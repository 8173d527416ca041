import assert from 'node:assert/strict';
import { leadInLength } from '../../../src/article/language/leadIn';
import { sentenceDocument } from '../events/document';

describe('what stands in front of a sentence', () => {
  const cases: readonly (readonly [leadIn: string, sentence: string])[] = [
    ['PORT ELLAN, Norland — ', 'The ferry sank.'],
    ['HALDEN - ', 'The ferry sank.'],
    ['NEW BRENNET, Oct 19 - ', 'Gunmen fled.'],
    ['HALDEN (Anp) _ ', 'The ferry sank.'],
    ['Port Ellan, May 3 (Anp) -- ', '“We saw it,” she said.'],
    ['9.20 ', 'Two people died.'],
    ['14:05 GMT – ', 'The ferry sank.'],
    ['', 'The group (Anp) – and others – left.'],
    ['', 'Halden - the port - was closed.'],
    ['', 'OPEC – which met on Monday – agreed.'],
    ['', '9.20 metres were measured.'],
  ];
  for (const [leadIn, sentence] of cases) {
    it(`is ${leadIn ? `“${leadIn.trim()}”` : 'nothing'} before ${sentence}`, () =>
      assert.equal(leadInLength(leadIn + sentence), leadIn.length));
  }

  it('is no part of the sentence', () => {
    const [sentence] = sentenceDocument('PORT ELLAN, Norland — The ferry sank on Friday.').sentences;
    const words = sentence?.tokens ?? [];
    const sank = words.findIndex(({ text }) => text === 'sank');
    assert.deepEqual(
      words.filter(({ head, relation }) => head === sank && relation.startsWith('nsubj')).map(({ text }) => text),
      ['ferry'],
    );
    assert.equal(words[sank]?.head, -1);
  });

  it('is looked for near the start only', () => {
    for (const worst of ['A, ', 'A ', 'AAA', 'A (', '1.', 'A -']) assert.ok(leadInLength(worst.repeat(300_000)) <= 100);
  });
});
