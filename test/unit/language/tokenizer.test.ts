import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tokenize } from '../../../src/article/language/tokenizer';

const words = (text: string): string => {
  const spans = tokenize(text);
  return spans.map(({ start, end }) => text.slice(start, end)).join('|');
};

describe('tokenizer', () => {
  const cases: Readonly<Record<string, string>> = {
    "Marrow's aides don't, can't and won't say.": "Marrow|'s|aides|do|n't|,|ca|n't|and|wo|n't|say|.",
    'Marrow’s aides wouldn’t’ve cared.': 'Marrow|’s|aides|would|n’t|’ve|cared|.',
    'They cannot stay and are gonna leave.': 'They|can|not|stay|and|are|gon|na|leave|.',
    'oil-rich, anti-war, U.S.-based': 'oil|-|rich|,|anti-war|,|U.S.|-|based',
    'Mr. Oduya met J. K. Pell of Harrow Inc. on Jan. 5 at 5 p.m.':
      'Mr.|Oduya|met|J.|K.|Pell|of|Harrow|Inc.|on|Jan.|5|at|5|p.m.',
    'It was Plan B. He said no. 5 fell; No. 5 rose.': 'It|was|Plan|B.|He|said|no.|5|fell|;|No.|5|rose|.',
    'Give me plan B.': 'Give|me|plan|B|.',
    '$130 million, US$5m, €2.5bn, 20%': '$|130|million|,|US$|5|m|,|€|2.5|bn|,|20|%',
    "10am, 3:30pm, the 1990s, the '90s, 21st": "10|am|,|3:30|pm|,|the|1990s|,|the|'90s|,|21st",
    '“No,” he said—“never…” ...': '“|No|,|”|he|said|—|“|never|…|”|...',
    'Write to desk@example.org, see https://example.org/a?b=1, ask @harrow_pell.7 #LongRiver!':
      'Write|to|desk@example.org|,|see|https://example.org/a?b=1|,|ask|@harrow_pell.7|#LongRiver|!',
    "the Joneses' dog": "the|Joneses|'|dog",
    'Łucja Dvořáková and Nguyễn Thị Hạnh': 'Łucja|Dvořáková|and|Nguyễn|Thị|Hạnh',
    'AT&T and/or R&D': 'AT&T|and|/|or|R&D',
    "O'Dell's o'clock": "O'Dell|'s|o'clock",
    'gov\u00ADern\u00ADment a\u200Bb \uFEFFBom x\u2028y': 'gov\u00ADern\u00ADment|a|b|Bom|x|y',
    'A\u0000B \ud800c': 'A|B|\ud800|c',
  };
  for (const [text, expected] of Object.entries(cases))
    it(JSON.stringify(text), () => assert.equal(words(text), expected));

  it('has every character in one token, but for space, control and format characters', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fragment() })), (text) => {
        let end = 0;
        for (const token of tokenize(text)) {
          assert.ok(token.start >= end && token.end > token.start);
          assert.match(text.slice(end, token.start), /^[\s\p{Cc}\p{Cf}]*$/u);
          end = token.end;
        }
        assert.match(text.slice(end), /^[\s\p{Cc}\p{Cf}]*$/u);
      }),
      { numRuns: 200 },
    );
  });

  const repeated = ['a', 'a.', 'a-', '1.', '1-', 'a@', "a'd", "'d", 're-', 'A&', '(', '\u00ad', '\ud800', 'www.', '😀'];
  for (const piece of repeated) {
    it(`comes to the end of a line of two million characters: ${JSON.stringify(piece)}`, () => {
      const line = piece.repeat(2_000_000 / piece.length);
      const last = tokenize(line).at(-1)?.end ?? 0;
      assert.match(line.slice(last), /^[\s\p{Cc}\p{Cf}]*$/u);
    });
  }
});

/** What tokens are made of, so that random texts have contractions, links and abbreviations in them. */
function fragment(): fc.Arbitrary<string> {
  const plain = ['a', 'n', 't', 's', 'B', 'Mr', 're', 'http://', 'www.', 'com', '.org', '.', '-', '@', '#', '$', 'US$'];
  return fc.constantFrom(
    ...plain,
    "'",
    '’',
    '“',
    ' ',
    '5',
    '5,000',
    'é',
    '\u0301',
    '\u200d',
    '\ufeff',
    '\u0000',
    '\ud83d',
    '😀',
  );
}
