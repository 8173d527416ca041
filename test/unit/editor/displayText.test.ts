import assert from 'node:assert/strict';
import fc from 'fast-check';
import { commandLink, labelText, markdownText, plainText } from '../../../src/editor/displayText';

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
    assert.equal(plainText('Odi\u00adle\u200b Mar\u2060row\u001b[31m \u009b2J'), 'Odile Marrow [31m 2J');
  });

  it('is one line of bounded length, also of a text of millions', () => {
    assert.equal(plainText('Mayor\r\n\tCastellane'), 'Mayor Castellane');
    assert.equal(plainText('x'.repeat(5_000_000), 100).length, 100);
  });

  it('does not let a label draw icons', () => {
    for (const text of ['The $(bug) Courier', '$\u200b(bug)', '$$((bug))', '$\u0007(sync~spin)'])
      assert.doesNotMatch(labelText(text), /\$\(/);
  });

  it('does not let a message hold a link', () => {
    for (const text of ['[read](command:quit)', '[read]\u200b(command:quit "now")', '[a](https://site.example)'])
      assert.doesNotMatch(labelText(text), /\]\(/);
  });

  it('is the same when it is shown again', () => {
    const parts = fc.constantFrom('$', '(', ')', '[', ']', 'bug', '\u200b', '\u0007', ' ', '\ud83d', '🚢', '\u202e');
    fc.assert(
      fc.property(fc.array(parts), (pieces) => {
        const shown = labelText(pieces.join(''));
        assert.equal(labelText(shown), shown);
        assert.doesNotMatch(shown, /\$\(|\]\(|\p{Cc}|\p{Cs}|\p{Default_Ignorable_Code_Point}/u);
      }),
    );
  });

  it('cuts no character in two', () => {
    assert.doesNotMatch(plainText('🚢🚢🚢', 4), /\p{Cs}/u);
  });

  it('links a command whatever its parameters hold', () => {
    const parameters = ['a) [b](command:quit) "c"', { d: "'*!" }];
    const link = commandLink('text', 'secondSource.openLocation', parameters, 'x" [y](command:quit)');
    const [, encoded = '', title] =
      /^\[text\]\(command:secondSource\.openLocation\?([\w%.~-]+) "(.*)"\)$/.exec(link) ?? [];
    assert.deepEqual(JSON.parse(decodeURIComponent(encoded)), parameters);
    assert.doesNotMatch(title ?? '', /(?<!\\)["[\]()]/);
  });
});
