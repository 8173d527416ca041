import assert from 'node:assert/strict';
import { readFormat, recognize, splitSentences } from '../../../src/article/format';
import type { Passage } from '../../../src/article/format/passage';
import { contextRules, lineRules } from '../../../src/article/format/rules';
import { fixture } from './support';

const article = fixture('articles', 'headline-only-in-trailer');

/** What makes a careless pattern backtrack: long runs of what its parts may match. */
const UNITS = [
  'a',
  'A',
  ' ',
  '.',
  ',',
  '-',
  '—',
  '/',
  '"',
  '“',
  '”',
  "'",
  '(',
  ')',
  '[',
  ']',
  '@',
  '#',
  '1',
  '©',
  '|',
  ':',
  'a ',
  'A ',
  'Aa ',
  'Aa. ',
  'A.',
  'a.A',
  'By Aa ',
  'By Aa, ',
  'Aa and ',
  'Aa/',
  'Aa / Aa ',
  '(Aa/Aa',
  '(@a',
  ' (@a) ',
  '[a] ',
  '1 ',
  '1.',
  '1:',
  'we you our ',
  'subscribe ',
  'sign up to our newsletter. ',
  'reporting by ',
  'photo by ',
  'via Aa ',
  'credit ',
  'the post ',
  'appeared first on ',
  'published ',
  'read more ',
  'cookies ',
  'if you or someone you know ',
  'correction: ',
  'click here ',
  '. “',
  '.” ',
  'Mr. ',
  'U.S. ',
  '...',
  '!?',
  '\u0000',
  '\ud800',
  '\u202e',
  '\u200b',
  '\n',
  '\n ',
  '\t',
  'é',
  '漢',
  '😀',
];

const passage = (text: string): Passage => ({
  start: 0,
  end: text.length,
  text,
  folded: text.toLowerCase(),
  gap: 1,
  kind: null,
});

const fill = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

describe('hostile input', () => {
  it('makes no rule about lines backtrack without end', () => {
    for (const { longest, matches } of lineRules) {
      for (const unit of UNITS) {
        for (const text of [fill(unit, longest), `${fill(unit, longest - 1)}\u0001`]) {
          assert.equal(typeof matches(passage(text)), 'boolean');
        }
      }
    }
  });

  it('makes no rule about surroundings lose or change lines', () => {
    for (const rule of contextRules) {
      for (const unit of UNITS) {
        const passages = Array.from({ length: 300 }, (_, n) => passage(fill(unit, 20 + (n % 200))));
        const texts = passages.map(({ text }) => text);
        rule(passages);
        assert.deepEqual(
          passages.map(({ text }) => text),
          texts,
        );
      }
    }
  });

  for (const unit of UNITS) {
    it(`is read and split to its end: 400,000 characters of ${JSON.stringify(unit)}`, () => {
      const text = `${article}\n${fill(unit, 400_000)}\n${article}`;
      const { recognition, blocks } = readFormat(text);
      assert.equal(blocks.at(-1)?.end, recognition.recognized ? text.trimEnd().length : undefined);
      assert.equal(splitSentences(text, { start: 0, end: text.length }).at(-1)?.end, text.trimEnd().length);
    });
  }

  it('reads a file of 20 MB', () => {
    const text = `${article}\n`.repeat(Math.ceil(20_000_000 / article.length));
    const { blocks, sentences } = readFormat(text);
    assert.ok(blocks.length > 100_000 && sentences.length >= 100_000);
    assert.equal(text.slice(blocks.at(-1)!.start, blocks.at(-1)!.start + 8), 'The post');
  });

  it('reads one line of 5 MB', () => {
    const line = 'Officials in Port Ellan said on Monday that the quay would be closed. ';
    const text = line.repeat(Math.ceil(5_000_000 / line.length));
    const { recognition, sentences } = readFormat(text);
    assert.ok(recognition.recognized);
    assert.equal(sentences.length, Math.ceil(5_000_000 / line.length));
  });

  it('reads 100,000 empty lines', () => {
    const text = `${article}${'\n'.repeat(100_000)}${article}`;
    const { blocks } = readFormat(text);
    assert.equal(blocks.length, 10);
    assert.equal(readFormat('\n'.repeat(100_000)).recognition.recognized, false);
  });

  it('keeps offsets right with every kind of line end and unseen character', () => {
    const lines = article.trim().split('\n');
    for (const end of ['\n', '\r\n', '\r', '\n\r\n', '\u2028', '\u0000\n', '\u200b\n\ufeff', '\u202e\n']) {
      const text = lines.join(end);
      const { blocks } = readFormat(text);
      assert.deepEqual(
        blocks.map((block) => text.slice(block.start, block.end)),
        lines,
        JSON.stringify(end),
      );
    }
  });

  it('recognises nothing in random bytes', () => {
    const bytes = Array.from({ length: 5000 }, (_, i) => String.fromCharCode((i * 7919) % 65_536)).join('');
    assert.equal(recognize(bytes).recognized, false);
  });
});
