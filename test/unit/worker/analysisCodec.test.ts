import assert from 'node:assert/strict';
import { generateArticles } from '../../../bench/generator';
import { analyzeArticle } from '../../../src/article';
import { decode, encode } from '../../../src/codec';
import { Corpus, encodeProfile } from '../../../src/corpus';
import { analysisCodec } from '../../../src/worker/store/analysisCodec';

const articles = [...generateArticles({ count: 12, seed: 3 })].map(({ name, text }) => ({
  name,
  text,
  analysis: analyzeArticle(text),
}));

describe('A stored analysis', () => {
  it('is what it was', () => {
    for (const { analysis } of articles) {
      const { terms, ...shown } = analysis;
      assert.deepEqual(decode(analysisCodec, encode(analysisCodec, analysis)), shown);
    }
  });

  it('takes less than a third of its JSON', () => {
    for (const { analysis } of articles) {
      const { terms, ...shown } = analysis;
      assert.ok(3 * encode(analysisCodec, shown).length < JSON.stringify(shown).length);
    }
  });

  it('links the same sentences, whatever words the corpus knew before', () => {
    const fresh = new Corpus();
    for (const { name, text, analysis } of articles) fresh.set(name, text, analysis);
    const used = new Corpus();
    for (const { name, text, analysis } of [...articles].reverse()) used.set(`gone ${name}`, text, analysis);
    for (const { name } of articles) used.remove(`gone ${name}`);
    for (const { name, text, analysis } of articles) used.setProfile(name, encodeProfile(text, analysis));
    assert.deepEqual(used.allCorroborations(), fresh.allCorroborations());
    assert.ok(fresh.allCorroborations().length > 0);
  });
});
