import assert from 'node:assert/strict';
import { Bm25 } from '../../../bench/bm25';

const sentences = [
  'the ferry struck a reef in fog',
  'the mayor opened a new school in fog',
  'a reef was named after the ferry and the ferry after a reef',
  'the mayor resigned',
].map((sentence) => sentence.split(' '));
const index = new Bm25(sentences);
const everywhere = (): boolean => true;

describe('BM25', () => {
  it('ranks sentences by the rare words they share', () => {
    assert.deepEqual(index.search(['resigned', 'fog'], 10, everywhere), [3, 0, 1]);
  });

  it('counts a word that comes twice more than once, and less than twice', () => {
    const twice = new Bm25([['reef', 'ferry'], ['reef', 'reef'], ['other']]);
    assert.equal(twice.search(['reef'], 1, everywhere)[0], 1);
    assert.equal(twice.search(['reef', 'ferry'], 1, everywhere)[0], 0);
  });

  it('returns no more than asked for, and only what is admitted', () => {
    assert.equal(index.search(['ferry', 'mayor'], 2, everywhere).length, 2);
    assert.deepEqual(
      index.search(['ferry'], 10, (sentence) => sentence !== 0),
      [2],
    );
  });

  it('returns nothing for words that nobody uses', () => {
    assert.deepEqual(index.search(['volcano'], 10, everywhere), []);
  });
});
