import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineIndex } from '../../../src/article/lineIndex';

const lines = fc.array(fc.constantFrom('a', 'é', '\n', '\r', '\r\n', '\u2028', '😀')).map((parts) => parts.join(''));

describe('LineIndex', () => {
  it('counts lines as VS Code does: CRLF, LF and CR end one', () => {
    const index = new LineIndex('a\r\nb\rc\nd');
    assert.deepEqual(index.positionAt(7), { line: 3, character: 0 });
    assert.deepEqual(index.rangeOf({ start: 3, end: 4 }), {
      start: { line: 1, character: 0 },
      end: { line: 1, character: 1 },
    });
  });

  it('finds back every offset', () => {
    fc.assert(
      fc.property(lines, (text) => {
        const index = new LineIndex(text);
        for (let offset = 0; offset <= text.length; offset++)
          assert.equal(index.offsetAt(index.positionAt(offset)), offset);
      }),
    );
  });

  it('takes a position beyond the text for its end', () => {
    assert.equal(new LineIndex('ab').offsetAt({ line: 7, character: 3 }), 2);
  });
});
