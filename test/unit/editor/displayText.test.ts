import assert from 'node:assert/strict';
import fc from 'fast-check';
import { labelText, markdownText, plainText } from '../../../src/editor/displayText';

describe('displayText', () => {
  it('escapes every mark that Markdown or HTML could take for its own', () => {
    const hostile = '[x](command:quit) <img src=x> **b** `c` | https://site.example';
    assert.doesNotMatch(markdownText(hostile), /(?<!\\)[[\]()<>*`|:/]/);
  });

  it('gives back the words once Markdown is rendered', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        assert.equal(markdownText(text).replace(/\\([!-/:-@[-`{-~])/g, '$1'), plainText(text));
      }),
    );
  });

  it('removes control characters and characters that turn the direction of text', () => {
    assert.equal(plainText('Odile\u202e Marrow\u0007\u2066\ufeff!'), 'Odile Marrow !');
  });

  it('is one line of bounded length, also of a text of millions', () => {
    assert.equal(plainText('Mayor\r\n\tCastellane'), 'Mayor Castellane');
    assert.equal(plainText('x'.repeat(5_000_000), 100).length, 100);
  });

  it('does not let a label draw icons', () => {
    assert.doesNotMatch(labelText('The $(bug) Courier'), /\$\(/);
  });
});
