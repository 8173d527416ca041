import assert from 'node:assert/strict';
import { readFormat, recognize } from '../../../src/article/format';

const STORY = [
  'The harbour board of Marl voted on Tuesday to sell its last two ferries, ending a service that has run since 1911.',
  '“We asked for a year and were given a week,” said Odalys Brandt, who leads the seamen’s union in Marl.',
  'The ferries carried 81,000 passengers last year, about half as many as in 2019, according to the board.',
  'The buyer, a firm in Vessen, said that it would keep the crews until the end of the summer.',
];
const HEAD = ['Marl sells its last two ferries', 'By Tilda Marsh', 'March 4, 2031'];

const read = (lines: readonly string[]) =>
  readFormat(`${lines.join('\n')}\n`, { recognized: true, confidence: 1, reasons: [] });

/** The kind of the block that holds each line of a page. */
function kindsOf(lines: readonly string[]): Map<string, string> {
  const text = `${lines.join('\n')}\n`;
  const { blocks } = read(lines);
  return new Map(lines.map((line) => [line, blocks.find(({ start }) => start === text.indexOf(line))?.kind ?? 'none']));
}

const within = (...lines: string[]): string[] => [...HEAD, ...STORY.slice(0, 2), ...lines, ...STORY.slice(2)];

describe('What a page has around and within its article', () => {
  const cases: readonly [why: string, line: string, kind: string][] = [
    ['a photographer of the staff', 'Ines Holm, Courier Staff', 'credit'],
    ['a photographer of the staff behind a stroke', 'Ines Holm/The Courier photographer', 'credit'],
    ['a picture of a gallery, its place glued to it', '2of5The ferry Maid of Marl at the quay.Ines Holm', 'caption'],
    [
      'consent to a newsletter',
      '* I understand and agree that registration on this site constitutes agreement to its user agreement.',
      'noise',
    ],
    [
      'where an unedited report is from',
      '(This story has not been edited by our staff and is published from a syndicated feed.)',
      'noise',
    ],
    [
      'a licence to republish',
      'Our stories may be republished online or in print under a Creative Commons license. We ask that you give credit.',
      'noise',
    ],
    [
      'whose views they are',
      'This column expresses the views of its author, separate from those of this paper.',
      'noise',
    ],
    ['a translation by a machine', 'Translated from Norlandic with the help of technology. See the original.', 'noise'],
    ['how often a post was shared', '1.2K Reposts 310 Quotes 8,014 Likes', 'noise'],
    ['a video of another site', 'YOUTUBE Odalys Brandt speaks about the sale', 'noise'],
    ['how long a video is', 'Duration: 2 minutes 41 seconds 2m 41s', 'noise'],
    ['a player that has not begun', '00:00', 'noise'],
    ['an advertisement to scroll past', 'Advertisement · Scroll to continue', 'noise'],
    ['whose portrait it is', 'Photo of Tilda Marsh', 'noise'],
    [
      'a correction that says when it was made',
      'A correction was made on March 5, 2031: An earlier version of this article misspelled a name.',
      'correction',
    ],
    ['an appeal for the price of a drink', 'If you enjoyed this story, buy us a coffee!', 'promotion'],
    ['how to reach the reporter', 'Reach Tilda Marsh: tmarsh@marlcourier.example', 'contributors'],
  ];
  for (const [why, line, kind] of cases) {
    it(why, () => {
      const kinds = kindsOf(within(line));
      assert.equal(kinds.get(line), kind);
      for (const paragraph of STORY) assert.equal(kinds.get(paragraph), 'paragraph');
    });
  }

  it('the titles below “People are also reading…”', () => {
    const titles = ['Vessen man charged in fatal crash', 'Deputies arrest former treasurer', 'Club reopens on quay'];
    const kinds = kindsOf(within('People are also reading…', ...titles));
    assert.deepEqual(
      titles.map((title) => kinds.get(title)),
      ['noise', 'noise', 'noise'],
    );
    for (const paragraph of STORY) assert.equal(kinds.get(paragraph), 'paragraph');
  });

  it('what other stories are about, by turns with their titles at the end', () => {
    const stories = [
      'Read more from Business',
      'Cannery in Vessen warns on profit for third time',
      'Its director, Hanne Moro, said that demand for herring had collapsed.',
      'Bank fined 90 million crowns over laundering',
      'The bank’s former head, Pal Ness, is under criminal investigation.',
    ];
    const kinds = kindsOf([...HEAD, ...STORY, 'Comments are closed.', ...stories, '© 2031 Marl Courier']);
    for (const line of stories) assert.equal(kinds.get(line), 'noise', line);
    for (const paragraph of STORY) assert.equal(kinds.get(paragraph), 'paragraph');
  });

  it('keeps the text under subheadings below a list of links', () => {
    const goesOn = ['How it began', STORY[2] ?? '', 'What comes next', STORY[3] ?? ''];
    const kinds = kindsOf([...HEAD, STORY[0] ?? '', 'Related stories', 'Ferry runs aground off Vessen', ...goesOn]);
    for (const paragraph of [STORY[0], STORY[2], STORY[3]]) assert.equal(kinds.get(paragraph ?? ''), 'paragraph');
  });

  it('what stands below a picture’s place in a gallery', () => {
    const caption = 'Union leader Odalys Brandt watches the Maid of Marl leave the quay.';
    const kinds = kindsOf([...HEAD, '1 of 3', caption, 'Ines Holm, Courier Staff', ...STORY]);
    assert.equal(kinds.get(caption), 'caption');
    assert.equal(kinds.get('Ines Holm, Courier Staff'), 'credit');
  });

  it('a picture above its credit on three lines', () => {
    const caption = 'Odalys Brandt at the counter of the ticket office on the day of the vote.';
    const kinds = kindsOf(within(caption, 'Ines Holm', '/', 'Marl Public Radio News'));
    assert.equal(kinds.get(caption), 'caption');
    assert.equal(kinds.get('Ines Holm'), 'credit');
    assert.equal(kinds.get('Marl Public Radio News'), 'credit');
  });

  it('a note about the author, wherever it stands, though the text names them too', () => {
    const note = 'Tilda Marsh covers the harbour for the Courier. She grew up in Vessen and has two dogs.';
    const below = ['TILDA MARSH', note, '14 Comments', 'marlfan', 'Shame on the board!', 'Reply'];
    const kinds = kindsOf([...HEAD, ...STORY, 'The clerk told Tilda Marsh that the sale was final.', ...below]);
    assert.equal(kinds.get(note), 'contributors');
    assert.equal(kinds.get('TILDA MARSH'), 'contributors');
    assert.equal(kinds.get('The clerk told Tilda Marsh that the sale was final.'), 'paragraph');
  });

  it('joins the lines of hard-wrapped paragraphs though lists of short lines stand between', () => {
    const wrapped = (paragraph: string): string => paragraph.replace(/(.{40,60})(?: (?=.{10}))/g, '$1\n');
    const lists = ['Share', 'Print', 'News', 'Sport', 'Jobs', 'Weather', 'Tide tables', 'Letters'];
    const list = lists.join('\n');
    const text = [...HEAD, ...STORY.slice(0, 2).map(wrapped), list, ...STORY.slice(2).map(wrapped), list].join('\n\n');
    const { blocks } = readFormat(text, { recognized: true, confidence: 1, reasons: [] });
    const texts = blocks.map(({ start, end }) => text.slice(start, end).replaceAll('\n', ' '));
    for (const paragraph of STORY) assert.ok(texts.includes(paragraph), paragraph);
  });
});

describe('Whose page it is', () => {
  const publisherOf = (lines: readonly string[]): string | null => read(lines).publisher;

  it('a name with an article behind the title’s dash', () => {
    const { headline, publisher } = read([
      'Marl sells its last two ferries – The Islander',
      ...HEAD.slice(1),
      ...STORY,
    ]);
    assert.equal(headline, 'Marl sells its last two ferries');
    assert.equal(publisher, 'The Islander');
  });

  it('a name with an article alone at the top', () => {
    assert.equal(publisherOf(['The Soundings', 'Top · New · Videos', ...HEAD, ...STORY]), 'The Soundings');
  });

  it('a newspaper called daily, and no digest', () => {
    assert.equal(publisherOf(['DAILY BEACON', 'Trending', ...HEAD, ...STORY, 'Follow Daily Beacon']), 'Daily Beacon');
    assert.equal(publisherOf(['Daily Digest', 'Trending', ...HEAD, ...STORY, 'Follow Daily Digest']), null);
  });

  it('never whoever wrote it, nor what they are', () => {
    const below = [
      'Published by Tilda Marsh',
      'View all posts by Tilda Marsh',
      'More from Tilda Marsh',
      'Staff Reporter',
    ];
    assert.equal(publisherOf([...HEAD, ...STORY, ...below, '© 2031 Tilda Marsh']), null);
  });
});

describe('What is news', () => {
  it('no judgment, in a court’s own words', () => {
    const judgment = [
      'The appellant kept the accounts of a rowing club and was convicted on 2 June 2030 of stealing $48,000 from it.',
      'Her defence was that the committee had agreed to lend her the money. The secretary told the court that it had not.',
      'We find no error in how the jury was directed. The appeal is dismissed.',
    ];
    assert.equal(recognize(`${judgment.join('\n\n')}\n`).recognized, false);
  });

  it('a report of a judgment', () => {
    const report = [
      'An appeal court on Friday upheld the conviction of a club treasurer who stole $48,000 from rowers in Marl.',
      '“We find no error,” said the presiding judge, Ada Quill. Lawyers for the treasurer said that they would appeal.',
      'The club said in a statement that the money had been meant for two new boats.',
    ];
    assert.equal(recognize(`${report.join('\n\n')}\n`).recognized, true);
  });

  it('a column that turns to its reader, by its note about the author', () => {
    const column = [
      'They sold our ferries. You should be furious',
      'I have crossed this bay since I was four, and I am here to tell you that what the board did is theft.',
      'You may say that nobody takes the ferry. Ask yourself who does. My neighbour does. My mother did.',
      'If you agree with me, come to the quay on Friday and bring your children.',
      'Tilda Marsh is a columnist for the Marl Courier.',
    ];
    assert.equal(recognize(`${column.join('\n\n')}\n`).recognized, true);
  });
});
