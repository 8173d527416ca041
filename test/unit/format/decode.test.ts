import assert from 'node:assert/strict';
import { decodeArticle } from '../../../src/article/format/decode';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean): Uint8Array => {
  const bytes = new Uint8Array(2 + 2 * text.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, little);
  for (let i = 0; i < text.length; i++) view.setUint16(2 + 2 * i, text.charCodeAt(i), little);
  return bytes;
};

describe('decoding a file', () => {
  const text = 'The “Halloran” sank.\r\nNobody was hurt.\n';

  it('reads UTF-8, strips the byte order mark and keeps line ends', () => {
    assert.deepEqual(decodeArticle(utf8(text)), { text });
    assert.deepEqual(decodeArticle(utf8(`\ufeff${text}`)), { text });
  });

  it('reads UTF-16 of both byte orders by its mark', () => {
    assert.deepEqual(decodeArticle(utf16(text, true)), { text });
    assert.deepEqual(decodeArticle(utf16(text, false)), { text });
  });

  it('keeps offsets where UTF-16 holds half a pair', () => {
    const decoded = decodeArticle(utf16('A\ud800B', true));
    assert.deepEqual(decoded, { text: 'A\ufffdB' });
  });

  it('reads UTF-16 without its mark', () => {
    assert.deepEqual(decodeArticle(utf16(text, true).slice(2)), { text });
    assert.deepEqual(decodeArticle(utf16(text, false).slice(2)), { text });
  });

  it('reads Windows-1252 where a file is not UTF-8, and says so', () => {
    const western = Uint8Array.from(
      [...'\x93Zo\xeb left,\x94 said M\xfcller \x96 and \x80 3 was gone.'].map((c) => c.charCodeAt(0)),
    );
    assert.deepEqual(decodeArticle(western), {
      text: '“Zoë left,” said Müller – and € 3 was gone.',
      remark: 'is not valid UTF-8, and read as Windows-1252',
    });
  });

  it('keeps what is UTF-8 in a file with a few damaged bytes, and says so', () => {
    const damaged = Uint8Array.from([...utf8('“Zoë” left “M'), 0xff, ...utf8('ller”.')]);
    assert.deepEqual(decodeArticle(damaged), {
      text: '“Zoë” left “M\ufffdller”.',
      remark: 'has a byte that is not UTF-8',
    });
  });

  it('lets a stray control character pass', () => {
    const decoded = decodeArticle(utf8(`${text.repeat(20)}\u0000\u0007`));
    assert.ok('text' in decoded);
  });

  it('says what is wrong with a file that is no text', () => {
    assert.deepEqual(decodeArticle(new Uint8Array()), { problem: 'is empty' });
    assert.deepEqual(decodeArticle(utf8('\ufeff')), { problem: 'is empty' });
    assert.deepEqual(decodeArticle(Uint8Array.of(0x4f, 0x72, 0x81, 0x67)), { problem: 'is not valid UTF-8' });
    assert.deepEqual(decodeArticle(Uint8Array.from({ length: 500 }, (_, i) => i % 7)), {
      problem: 'is binary data, not text',
    });
  });
});
