import assert from 'node:assert/strict';
import { readFormat } from '../../../src/article/format';
import { parseSentences } from '../../../src/article/language';

/** The tag of a word in a sentence that is an article of its own. */
function tagOf(word: string, sentence: string): string | undefined {
  const text = `${sentence} The council met on Monday. It will meet again next week, officials said.`;
  const tokens = parseSentences(text, readFormat(text)).flatMap(({ tokens }) => tokens);
  return tokens.find((token) => token.text === word)?.tag;
}

describe('Words that can have few tags', () => {
  it('leave names that resemble a word of a closed class alone', () => {
    assert.doesNotMatch(tagOf('Musht', 'Musht accused the mayor of hiding the files.') ?? '', /^(MD|DT|PRP|WP|TO)/);
    assert.notEqual(tagOf('burst', 'The dam burst on Friday.'), 'MD');
  });

  it('keep those of closed classes', () => {
    assert.equal(tagOf('must', 'The mayor must answer the council on Friday.'), 'MD');
    assert.equal(tagOf('fell', 'Shares in the shipping company fell 12 percent on Friday.'), 'VBD');
    assert.equal(tagOf('rose', 'Profit rose in the third quarter.'), 'VBD');
    assert.equal(tagOf('whose', 'The mayor, whose term ends in May, resigned.'), 'WP$');
  });
});
