import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Token } from '../../../src/article/language';
import { findTimes } from '../../../src/article/time';
import { documentOf, PUBLISHED, timesIn } from './times';

/** Words that rules begin with or hold, to be put together in any order. */
const PIECES =
  "the last past first a an half several 2 1,111 1998 2031-03-12 3/4/98 8:20 p.m. 's ’90s 0520 GMT Mon. Monday March Mar. 31 31st of , and - next year years week day-long century quarter ago later earlier before every other night noon o’clock this that same following summer Easter New Year’s Day daily now recently in on at until by for will was had to said . ; ( )".split(
    ' ',
  );

const VALUE =
  /^(?:(?:PAST|PRESENT|FUTURE)_REF|(?:BC|FY)?[\dX]{4}(?:-(?:[\dX]{2}(?:-[\dX]{2})?|W[\dX]{2}(?:-(?:WE|\d))?|Q\d|H\d|S[PU]|FA|WI))?(?:T(?:\d\d:\d\dZ?|MO|AF|EV|NI))?|P(?:[\dX.]+[YMWDQ]|[\dX.]+WE)*(?:T(?:[\dX.]+[HMS])+)?)$/;

/** A document of one sentence whose tokens are what white space separates, so that only the rules are put to the test. */
function sentenceOf(text: string) {
  const tokens: Token[] = [];
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    tokens.push({
      start: index,
      end: index + word.length,
      text: word,
      lower: word.toLowerCase(),
      lemma: word.toLowerCase(),
      pos: 'X',
      tag: 'FW',
      head: -1,
      relation: 'dep',
      margin: 0,
    });
  }
  const span = { start: 0, end: text.length, block: 0 };
  const format = {
    recognition: { recognized: true, confidence: 1, reasons: [] },
    headline: null,
    publisher: null,
    publicationDate: PUBLISHED,
    blocks: [{ kind: 'paragraph' as const, start: 0, end: text.length }],
    sentences: [span],
  };
  return { text, format, sentences: [{ ...span, index: 0, kind: 'paragraph' as const, tokens }] };
}

describe('times in hostile text', () => {
  const words = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 4 })), {
    maxLength: 40,
  });

  it('are in order, apart, within the text, and valued as TIMEX3 allows', () => {
    fc.assert(
      fc.property(words, fc.constantFrom(' ', '  ', '\n', ''), (pieces, separator) => {
        const text = pieces.join(separator);
        let end = 0;
        for (const time of timesIn(text)) {
          assert.ok(time.start >= end && time.end > time.start && time.end <= text.length);
          assert.match(time.value ?? 'PAST_REF', VALUE);
          end = time.end;
        }
      }),
    );
  });

  const worstCases = [
    ...PIECES.map((piece) => `${piece} `),
    'the last two ',
    'more than a hundred thousand and a half ',
    'March 3, ',
    '1,111,111,',
    '1.1.1.1.',
    '9:59:59:',
    'in the early ',
    'the night ',
    ' ',
    '\u0000\u202e\ud800 ',
  ];
  for (const piece of worstCases) {
    it(`are found in a sentence of nothing but ${JSON.stringify(piece)}`, () => {
      const text = `last year ${piece.repeat(Math.ceil(300_000 / piece.length))}`;
      for (const { start, end } of findTimes(sentenceOf(text))) assert.ok(start < end && end <= text.length);
    });
  }

  it('are found in a sentence of 20,000 words', () => {
    const text = `${'The council met on Monday and the rain fell for three days, '.repeat(1700)}in May 2030.`;
    assert.equal(timesIn(text).length, 3401);
  });

  it('come from the sentences only', () => {
    assert.deepEqual(findTimes({ ...documentOf('It fell on Monday.'), sentences: [] }), []);
  });
});
