import assert from 'node:assert/strict';
import type { BlockKind } from '../../../src/article/analysis';
import { readFormat } from '../../../src/article/format';

const BEFORE = 'The harbour board of Vellmar voted on Tuesday to close the oldest tram line, officials said.';
const AFTER = 'The line carried 12,400 passengers a day in 2024, according to figures of the city.';
const LAST = '“Nobody asked us,” said Imre Castellane, who leads the union of the drivers.';

/** The blocks of an article whose second paragraph is given, of those that begin in it. */
function blocksIn(paragraph: string): [BlockKind, string][] {
  const text = [BEFORE, paragraph, AFTER, LAST].join('\n\n');
  const [start, end] = [text.indexOf(paragraph), text.indexOf(paragraph) + paragraph.length];
  const { blocks, recognition } = readFormat(text);
  assert.ok(recognition.recognized);
  return blocks
    .filter((block) => block.start >= start && block.end <= end)
    .map((block) => [block.kind, text.slice(block.start, block.end)]);
}

describe('An appeal glued to a paragraph', () => {
  it('is set aside at its end, and the rest is kept', () => {
    assert.deepEqual(
      blocksIn('Odalys Brenn, the chairwoman, resigned after a fight in March. Sign up for our newsletter.'),
      [
        ['paragraph', 'Odalys Brenn, the chairwoman, resigned after a fight in March.'],
        ['promotion', 'Sign up for our newsletter.'],
      ],
    );
  });

  it('is set aside between two parts of a paragraph', () => {
    assert.deepEqual(
      blocksIn(
        'Odalys Brenn, the chairwoman, resigned in March. Subscribe for just $2 a week to read every story. Two members of the board followed her.',
      ).map(([kind]) => kind),
      ['paragraph', 'promotion', 'paragraph'],
    );
  });

  it('takes nothing of an article that came in one line', () => {
    const text = `${BEFORE} ${LAST} ${AFTER} Follow us on Chirper. Sign up for our newsletter.`;
    const { blocks, sentences } = readFormat(text);
    assert.deepEqual(
      blocks.map(({ kind }) => kind),
      ['paragraph', 'promotion'],
    );
    assert.equal(sentences.length, 3);
  });

  it('is reporting where somebody says it', () => {
    const [first] = blocksIn(
      '“Sign up for our newsletter,” Ms. Brenn told the crowd. “Join us. Donate today. We need you.” The crowd cheered.',
    );
    assert.equal(first?.[0], 'paragraph');
    assert.equal(first?.[1].endsWith('The crowd cheered.'), true);
  });
});

describe('Service news', () => {
  for (const paragraph of [
    'You will pay 20 cents for each ticket from March 1. If you earn less than $11,000 a year, you can apply for a refund on the ministry’s website.',
    'To register, visit the council’s website or download the app. You can also call the tax office on weekdays.',
    'The hospital has just over a month to find new nurses, and only 20 have applied so far.',
  ]) {
    it(`is reporting: ${paragraph.slice(0, 40)}…`, () => {
      assert.deepEqual(blocksIn(paragraph), [['paragraph', paragraph]]);
    });
  }

  it('is reporting above a box that asks', () => {
    const paragraph = 'The team have just over a month to prepare for the final, but two players are still hurt.';
    const text = [
      BEFORE,
      AFTER,
      LAST,
      paragraph,
      'Subscribe now to read every story.',
      'Get our app for breaking news.',
    ];
    assert.deepEqual(
      readFormat(text.join('\n\n'))
        .blocks.slice(3)
        .map(({ kind }) => kind),
      ['paragraph', 'promotion', 'promotion'],
    );
  });
});

describe('A correction', () => {
  for (const note of [
    'Correction: The vote was on Tuesday, not on Monday.',
    'An earlier version of this article misstated the length of the line.',
    'Editor’s note: Since this was published the board has answered.',
    'Retraction: The newsroom has withdrawn its report about the chairwoman.',
    'This story has been updated to add the answer of the union.',
    'Because of an editing error, an earlier headline gave the wrong city.',
  ]) {
    it(`is a block of its own: ${note}`, () => {
      assert.deepEqual(blocksIn(note), [['correction', note]]);
    });
  }

  it('is cut off the paragraph that it was glued to', () => {
    const glued = 'The trams will stop in May. An earlier version of this article gave another month.';
    assert.deepEqual(
      blocksIn(glued).map(([kind]) => kind),
      ['paragraph', 'correction'],
    );
  });

  it('is none where the news is a version that somebody withdrew', () => {
    const news = 'The ministry said that an earlier version of the report had been withdrawn in March.';
    assert.deepEqual(blocksIn(news), [['paragraph', news]]);
  });
});

describe('What a picture shows', () => {
  const kindOf = (line: string) => blocksIn(line)[0]?.[0];

  for (const line of [
    'Odalys Brenn, left, and Imre Castellane shake hands in Vellmar, Norland, Monday, Jan. 6, 2031.',
    'Drivers hold up signs as they march past the depot in Vellmar, Tuesday, Jan. 7, 2031.',
    'Image: Passengers wait for one of the last trams in the snow.',
    '2 of 4 The trams at the Old Bridge on Friday night.',
  ]) {
    it(`is a caption in a full sentence too: ${line}`, () => assert.equal(kindOf(line), 'caption'));
  }

  for (const line of [
    'Officials are looking at the rails, but they are slow to pay for the repairs',
    'DRIVERS WANT ANSWERS',
    '2 of 4 drivers were told on Monday that the depot would close.',
    'The board met on Monday, Jan. 6, 2031, and was told that the bridge would not last.',
    'She turned left and drilled a shot with 55 seconds left.',
  ]) {
    it(`is not told by: ${line}`, () => assert.equal(kindOf(line), 'paragraph'));
  }

  it('is no paragraph above a subheading in capitals', () => {
    const scored = 'After Brenn got a rebound, Castellane drilled a shot with 55 seconds left.';
    const text = [BEFORE, scored, 'GUARDS SHINE', AFTER, LAST].join('\n\n');
    assert.deepEqual(
      readFormat(text).blocks.map(({ kind }) => kind),
      ['paragraph', 'paragraph', 'paragraph', 'paragraph', 'paragraph'],
    );
  });
});

describe('What a player says', () => {
  it('is no reporting', () => {
    const kinds = blocksIn('Video Player is loading. This is a modal window.').map(([kind]) => kind);
    assert.ok(!kinds.includes('paragraph'), kinds.join());
  });
});

describe('Who wrote it', () => {
  const kindBelow = (headline: string, line: string) =>
    readFormat([headline, line, BEFORE, AFTER, LAST].join('\n\n')).blocks[1]?.kind;

  for (const line of [
    'Nils Marrow | Staff Writer',
    'Nils Marrow @nilsmarrow',
    'Nils Marrow / Northwire',
    'Nils Marrow — Political Editor',
  ]) {
    it(`is a byline: ${line}`, () => assert.equal(kindBelow('Board votes to close Vellmar tram line', line), 'byline'));
  }

  it('is a byline behind dashes at the end', () => {
    const blocks = readFormat([BEFORE, AFTER, 'The vote was 7-4.', '-- Nils Marrow'].join('\n\n')).blocks;
    assert.equal(blocks.at(-1)?.kind, 'byline');
  });

  it('may be reached', () => {
    const blocks = readFormat([BEFORE, AFTER, LAST, 'Nils Marrow may be reached at 555-0131.'].join('\n\n')).blocks;
    assert.equal(blocks.at(-1)?.kind, 'contributors');
  });
});

describe('A list without bullets', () => {
  it('stays in the article', () => {
    const items = [
      'Ellan Robotics, Vellmar, Norland',
      'Dunmore Rail, Karstad, Norland',
      'Tarn Motors, Vellmar, Norland',
    ];
    const text = [BEFORE, 'Three firms may bid, the board said.', ...items, AFTER, LAST].join('\n\n');
    assert.deepEqual(
      readFormat(text).blocks.map(({ kind }) => kind),
      Array.from({ length: 7 }, () => 'paragraph'),
    );
  });
});
