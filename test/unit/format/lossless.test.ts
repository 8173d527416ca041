import assert from 'node:assert/strict';
import fc from 'fast-check';
import { REPORTING_KINDS } from '../../../src/article/analysis';
import { type ArticleFormat, readFormat } from '../../../src/article/format';
import { fixture, fixtures } from './support';

/** What a reader does not see: white space, control characters, marks of direction and of zero width. */
const UNSEEN = /^[\s\p{C}\u00ad\u180e]*$/u;

function assertLossless(text: string, { blocks, sentences }: ArticleFormat): void {
  let rebuilt = '';
  let position = 0;
  for (const { start, end } of blocks) {
    assert.ok(start >= position && end > start && end <= text.length, `block ${start}–${end} after ${position}`);
    const gap = text.slice(position, start);
    assert.match(gap, UNSEEN, 'nothing that a reader sees lies between blocks');
    rebuilt += gap + text.slice(start, end);
    position = end;
  }
  if (blocks.length > 0) assert.match(text.slice(position), UNSEEN);
  assert.equal(rebuilt + text.slice(position), text);

  let last = -1;
  for (const { start, end, block } of sentences) {
    const within = blocks[block];
    assert.ok(within && within.start <= start && end <= within.end && end > start, 'a sentence lies in its block');
    assert.ok(REPORTING_KINDS.has(within.kind), 'only reporting has sentences');
    assert.ok(start >= last, 'sentences are in order and never overlap');
    last = end;
  }
}

describe('losslessness', () => {
  it('holds for every fixture', () => {
    for (const { text } of fixtures('articles')) assertLossless(text, readFormat(text));
  });

  it('holds whatever stands between the paragraphs of an article', () => {
    const article = fixture('articles', 'headline-only-in-trailer').split('\n');
    const noise = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({
        unit: fc.constantFrom('\u0000', '\ud800', '\u202e', '\u200b', '\ufeff', '\r', '\t', '.', '"', ' ', 'a'),
      }),
      fc.constantFrom(...fixtures('articles').flatMap(({ text }) => text.split('\n'))),
      fc.constantFrom(...fixtures('others').flatMap(({ text }) => text.split('\n'))),
    );
    const lineEnd = fc.constantFrom('\n', '\r\n', '\r', '\n\n', '\n\n\n\n', '\u2028');
    let recognized = 0;
    fc.assert(
      fc.property(fc.array(noise, { maxLength: 12 }), lineEnd, (lines, end) => {
        const text = article.flatMap((line, i) => [line, ...(lines[i] === undefined ? [] : [lines[i]])]).join(end);
        const format = readFormat(text);
        if (format.recognition.recognized) recognized++;
        assertLossless(text, format);
      }),
      { numRuns: 400 },
    );
    assert.ok(recognized > 200, `only ${recognized} of 400 were read as articles, so little was tested`);
  });
});
