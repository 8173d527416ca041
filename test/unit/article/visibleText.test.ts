import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyzeArticle, asSeen, type Span } from '../../../src/article';
import { readVisible, visibleText } from '../../../src/article/visibleText';
import { Corpus } from '../../../src/corpus';

const REPORT =
  'MARL HARBOUR — The harbour master, Odalys Brandt, resigned on Monday after the council of Marl Harbour voted to sell the ' +
  'ferry.\n date 2026-03-11 \n' +
  '“We will not rush this,” said Ms. Brandt, who has run the harbour since 2019. Fourteen people lost their jobs.\n' +
  'The council, which has nine members, is expected to name a successor next week, a spokesman for the port said.\n';

/** What no reader sees: soft hyphen, zero-width space, word joiner, byte order mark, a mark of direction, a tag. */
const INVISIBLE = ['\u00ad', '\u200b', '\u2060', '\ufeff', '\u202e', '\u{e0041}'];

/** With something invisible between all letters of every word. */
const hidden = (text: string): string => {
  let count = 0;
  return text.replace(/(?<=\p{L})(?=\p{L})/gu, () => INVISIBLE[count++ % INVISIBLE.length] as string);
};

function findings(text: string) {
  const { people, times, events, quotes, headline, publicationDate } = analyzeArticle(text);
  const cut = ({ start, end }: Span) => visibleText(text.slice(start, end));
  return {
    headline,
    publicationDate,
    people: people.map(({ name, aliases, mentions }) => [name, aliases, mentions.map(cut)]),
    times: times.map((time) => [cut(time), time.value]),
    events: events.map((event) => [event.label, cut(event), cut(event.trigger)]),
    quotes: quotes.map((quote) => [cut(quote), quote.speaker]),
  };
}

describe('The text as it is seen', () => {
  it('is read through invisible characters: the same people, dates, events and quotations', () => {
    const plain = findings(REPORT);
    assert.ok(plain.people.length > 0 && plain.events.length > 0 && plain.quotes.length > 0);
    assert.deepEqual(findings(hidden(REPORT)), plain);
  });

  it('is read through special spaces, and through characters as HTML has them', () => {
    const plain = findings(REPORT);
    assert.deepEqual(findings(REPORT.replaceAll(/(?<=\w) (?=\w)/g, '\u00a0')), plain);
    assert.deepEqual(findings(REPORT.replaceAll('“', '&ldquo;').replaceAll('”', '&#8221;')), plain);
    assert.deepEqual(findings(REPORT.replaceAll('“', '&#147;').replaceAll('”', '&#x201D;')), plain);
  });

  it('is read through UTF-8 that was taken for Windows-1252', () => {
    assert.equal(visibleText('â€œWe wonâ€™t rush,â€\u009d she said â€” â€œno.â€'), '“We won’t rush,” she said — “no.”');
    assert.equal(
      visibleText('CafÃ© Orrow, Â£40 and\u00c2\u00a0more; the Ã…s ferry'),
      'Café Orrow, £40 and more; the Ås ferry',
    );
    assert.equal(visibleText('Ã la carte, “Ãngela” and ÂNGELA'), 'Ã la carte, “Ãngela” and ÂNGELA');
    const plain = findings(REPORT);
    assert.deepEqual(findings(REPORT.replaceAll('“', 'â€œ').replaceAll('”', 'â€\u009d').replaceAll('—', 'â€”')), plain);
  });

  it('is read through characters of HTML that were escaped twice', () => {
    assert.equal(
      visibleText('Brandt &amp;amp; Sons wouldn&amp;rsquo;t &amp;#8220;say&amp;#8221;'),
      'Brandt & Sons wouldn’t “say”',
    );
    assert.equal(visibleText('R&amp;D and AT&amp;T'), 'R&D and AT&T');
  });

  it('is read through tags of running text, each paragraph on a line of its own', () => {
    assert.equal(
      visibleText(
        '<p>Marl Harbour <em>voted</em>.</p><p class="x">It <a href="/ferry">sold</a> the ferry.<br/>Twice.</p>',
      ),
      '\nMarl Harbour voted.\n\nIt sold the ferry.\nTwice.\n',
    );
    const [, paragraphs = ''] = REPORT.split('2026-03-11 \n');
    const tagged = paragraphs
      .replaceAll(/^(.+)$/gm, '<p>$1</p>')
      .replaceAll('\n', '')
      .replaceAll('Brandt', '<b>Brandt</b>');
    const { people, events } = findings(paragraphs);
    assert.deepEqual(
      findings(tagged).people.map(([name]) => name),
      people.map(([name]) => name),
    );
    assert.equal(findings(tagged).events.length, events.length);
  });

  it('leaves the source of a page, and signs that are no tags, as they are', () => {
    for (const text of [
      '<!DOCTYPE html>\n<p>No.</p>',
      'if a <b and c> d',
      '3 < 4 > 2',
      '<3',
      'f(x) * g_1 * 2',
      '[1](see) [x]',
    ]) {
      assert.equal(visibleText(text), text);
    }
  });

  it('is read through links and emphasis of Markdown', () => {
    assert.equal(
      visibleText(
        'The [harbour board](https://ellan.example/board "Board") **voted** on _Tuesday_, ![boats](/b.jpg)it said.',
      ),
      'The harbour board voted on Tuesday, it said.',
    );
    assert.equal(
      visibleText('a snake_case_word, 5 * 3 * 2, * a bullet, price*'),
      'a snake_case_word, 5 * 3 * 2, * a bullet, price*',
    );
  });

  it('has spans that begin and end with what is seen', () => {
    const text = 'x\u200b\u200bMara\u00ad Vo\u00adss\u2060, &quot;no&quot;\ufeff';
    const { text: seen, toOriginal } = readVisible(text);
    const original = (words: string) => {
      const start = seen.indexOf(words);
      const span = toOriginal({ start, end: start + words.length });
      return text.slice(span.start, span.end);
    };
    assert.equal(seen, 'xMara Voss, "no"');
    assert.equal(original('Mara Voss'), 'Mara\u00ad Vo\u00adss');
    assert.equal(original('"no"'), '&quot;no&quot;');
  });

  it('keeps every span through both translations, whatever the text', () => {
    const parts = fc.constantFrom(
      ...INVISIBLE,
      'a',
      'Ö',
      '🚢',
      ' ',
      '\u00a0',
      '&amp;',
      '&#8217;',
      '&nbsp;',
      '&none;',
      '&amp;rsquo;',
      'â€™',
      'Ã©',
      '<p>',
      '</b>',
      '\r\n',
      '\ud83d',
    );
    fc.assert(
      fc.property(fc.array(parts), fc.nat(), fc.nat(), (pieces, a, b) => {
        const text = pieces.join('');
        const { text: seen, toOriginal, toVisible } = readVisible(text);
        assert.equal(seen, visibleText(text));
        const [start, end] = [a % (seen.length + 1), b % (seen.length + 1)].sort((x, y) => x - y) as [number, number];
        const there = toOriginal({ start, end });
        assert.ok(0 <= there.start && there.start <= there.end && there.end <= text.length);
        if (isWhole(seen, start, end)) {
          assert.equal(visibleText(text.slice(there.start, there.end)), seen.slice(start, end));
          if (end > start) assert.deepEqual(toVisible(there), { start, end });
        }
      }),
    );
  });

  it('leaves a name of something else, and an ampersand, as they are', () => {
    assert.equal(visibleText('Smith & Sons, AT&T; &nosuch; &#; R&amp;D'), 'Smith & Sons, AT&T; &nosuch; &#; R&D');
  });

  it('makes the same link to an article with invisible characters as to one without', () => {
    const other =
      'QUELLMOUTH — Odalys Brandt, the harbour master of Marl Harbour, resigned on Monday, the council said.\n date 2026-03-11 \n' +
      'Ms. Brandt had run the harbour since 2019, and fourteen people lost their jobs, according to a spokesman for the port.\n' +
      'Residents have followed the matter for years, officials said, and a report is expected by the end of the month.\n';
    const links = (text: string) => {
      const corpus = new Corpus();
      corpus.set('a', text, analyzeArticle(text));
      corpus.set('b', other, analyzeArticle(other));
      return corpus.allCorroborations();
    };
    assert.ok(links(REPORT).length > 0);
    assert.deepEqual(links(hidden(REPORT)), links(REPORT));
  });

  it('cuts the words as they are read out of the text as it is seen', () => {
    const text = hidden(REPORT);
    const { text: seen, analysis } = asSeen(text, analyzeArticle(text));
    assert.equal(seen, REPORT);
    assert.deepEqual(analysis, analyzeArticle(REPORT));
  });
});

/** Neither end lies inside a pair of surrogates. */
function isWhole(text: string, start: number, end: number): boolean {
  return [start, end].every((at) => !/^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1)));
}
