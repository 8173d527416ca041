import assert from 'node:assert/strict';
import { analyzeArticle, CHOSEN } from '../../../src/article';
import { withdrawals } from '../../../src/article/withdrawals';

const BODY =
  'PORT VELM — Fourteen people drowned when the ferry Marisol sank off Port Velm on Sunday, the coast guard said.\n\n' +
  'The ferry, which was built in 1987 by Halyard Works, had left the harbour of Sarenna with 40 people on board.\n\n' +
  'The council of Port Velm voted on Tuesday to close the harbour. Mayor Idris Pellworm, 54, said that divers would go down again.\n\n' +
  'Fourteen boats took part in the search on Monday, and 40 volunteers walked along the shore.\n\n';

/** What is marked: the words, the sentence they stand in, and the change. */
function marked(correction: string, body = BODY) {
  const text = body + correction;
  const analysis = analyzeArticle(text, CHOSEN);
  return withdrawals(text, analysis).map(({ start, end, sentence, change }) => {
    const { start: from, end: to } = analysis.sentences[sentence]!;
    return { words: text.slice(start, end), sentence: text.slice(from, to), change };
  });
}

describe('What a correction withdraws', () => {
  const said = (body = BODY) =>
    [
      [
        'Correction: An earlier version of this article misstated the number of people who drowned when the ferry sank. It was 14, not 11.',
        'Fourteen',
        /^PORT VELM — Fourteen|^Fourteen people drowned/,
        { right: '14', wrong: '11' },
        body,
      ],
      [
        'An earlier version of this article misstated the year in which the ferry was built by Halyard Works. It was 1987, not 1978.',
        '1987',
        /^The ferry, which was built/,
        { right: '1987', wrong: '1978' },
        body,
      ],
      [
        'Correction: An earlier version of this article misspelled the name of the mayor of Port Velm. He is Idris Pellworm, not Pellworth.',
        'Pellworm',
        /^Mayor Idris Pellworm/,
        { right: 'Pellworm', wrong: 'Pellworth' },
        body,
      ],
      [
        'An earlier version of this article gave the wrong day for the vote of the council on the harbour. It was held on Tuesday, not on Monday.',
        'Tuesday',
        /^The council of Port Velm voted/,
        { right: 'Tuesday', wrong: 'Monday' },
        body,
      ],
    ] as const;

  for (const [correction, words, sentence, change, body] of said())
    it(`is marked where it stood: ${change.right}, not ${change.wrong}`, () => {
      const found = marked(correction, body);
      assert.equal(found.length, 1, JSON.stringify(found));
      assert.equal(found[0]!.words, words);
      assert.match(found[0]!.sentence, sentence);
      assert.deepEqual(found[0]!.change, change);
    });

  it('is marked where it still stands', () => {
    const [only] = marked(
      'An earlier version of this article misstated the year in which the ferry was built by Halyard Works. It was 1987, not 1978.',
      BODY.replace('1987', '1978'),
    );
    assert.equal(only?.words, '1978');
  });

  it('is the sentence that a correction quotes', () => {
    const [only, ...more] = marked(
      'Correction: An earlier version of this article incorrectly stated that the council of Port Velm voted on Monday to close the harbour.',
    );
    assert.equal(more.length, 0);
    assert.match(only?.words ?? '', /^The council of Port Velm voted on Tuesday to close the harbour$/);
    assert.equal(only?.change, null);
  });

  it('is marked nowhere where that is not sure', () => {
    for (const correction of [
      'Correction: An earlier version of this article misstated a number. It was 14, not 11.',
      'Correction: An earlier version of this article misstated the number of people. It was 40, not 30.',
      'Correction: An earlier version of this article misidentified the owner of a shipyard. It was Norvane Tidal, not Halyard Tidal.',
      'Correction: An earlier version of this article said that the mayor was at sea. He was not.',
      'This story has been updated with a statement from the coast guard.',
      'Editor’s note: This story has been updated. Not all of it was right, rather more was wrong.',
      'Correction: An earlier version of this article incorrectly said that a ship had sunk.',
    ])
      assert.deepEqual(marked(correction), [], correction);
  });

  it('costs no more than its length', () => {
    const hostile = [
      ', not '.repeat(20_000),
      'It was 14, not 11. '.repeat(5000),
      'rather than '.repeat(10_000),
      'a, '.repeat(50_000),
    ];
    for (const each of hostile) {
      const text = `${BODY}${each}`;
      const [paragraph, correction] = [
        { start: 0, end: BODY.length, kind: 'paragraph' },
        { start: BODY.length, end: text.length, kind: 'correction' },
      ] as const;
      const sentences = Array.from({ length: 200 }, () => ({ ...paragraph, block: 0 }));
      assert.deepEqual(withdrawals(text, { blocks: [paragraph, ...Array(100).fill(correction)], sentences }), []);
    }
  });
});
