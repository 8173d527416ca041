import assert from 'node:assert/strict';
import { readFormat, recognize } from '../../../src/article/format';
import { fixture, fixtures } from './support';

describe('recognition', () => {
  it('says why, most telling first', () => {
    const article = recognize(fixture('articles', 'wrapped-72-blank-lines-agency-dateline'));
    assert.equal(article.reasons[0], 'a dateline');
    const licence = recognize(fixture('others', 'licence-copyleft'));
    assert.equal(licence.reasons[0], 'the wording of a licence or a law');
  });

  it('agrees with itself: recognized means a confidence of one half and above', () => {
    for (const { text } of [...fixtures('articles'), ...fixtures('others')]) {
      const { recognized, confidence } = recognize(text);
      assert.equal(recognized, confidence >= 0.5);
      assert.deepEqual(readFormat(text).recognition, recognize(text));
    }
  });

  it('looks at the start of a file only', () => {
    const article = fixtures('articles')
      .map(({ text }) => text)
      .join('\n\n')
      .repeat(4);
    assert.ok(article.length > 65_536);
    const start = article.slice(0, 65_536);
    assert.deepEqual(recognize(start + '{};=<>\n'.repeat(50_000)), recognize(start));
  });

  it('says of an article in another language that it is one', () => {
    const article =
      'Hafenrat schließt Straßenbahn\n\nDer Hafenrat von Port Ellan stimmte am Dienstag mit 7 zu 4 dafür, die älteste Linie der ' +
      'Stadt zu schließen.\n\n„Wir haben alles geprüft, und nichts davon war sicher“, sagte die Vorsitzende den Reportern.';
    const { recognized, reasons } = recognize(article);
    assert.equal(recognized, false);
    assert.equal(reasons[0], 'written in another language than English');
  });

  it('survives what is no text at all', () => {
    for (const text of ['', ' ', '\n\n\n', '\u0000'.repeat(1000), '\ud800\udfff\ud800', 'date 2031-05-04']) {
      assert.equal(recognize(text).recognized, false, JSON.stringify(text.slice(0, 20)));
    }
  });
});
