import assert from 'node:assert/strict';
import { readFormat, recognize } from '../../../src/article/format';

const STORY = [
  'The harbour board of Marl voted on Tuesday to sell its last two ferries, ending a service that has run since 1911.',
  '“We asked for a year and were given a week,” said Odalys Brandt, who leads the seamen’s union in Marl.',
  'The ferries carried 81,000 passengers last year, about half as many as in 2019, according to the board.',
  'The buyer, a firm in Vessen, said that it would keep the crews until the end of the summer.',
];
const TITLE = 'Marl sells its last two ferries';

const read = (lines: readonly string[]) =>
  readFormat(`${lines.join('\n')}\n`, { recognized: true, confidence: 1, reasons: [] });

/** What is read of a page. */
function shown(lines: readonly string[]): string[] {
  const text = `${lines.join('\n')}\n`;
  return read(lines).sentences.map(({ start, end }) => text.slice(start, end));
}

describe('Whole pages', () => {
  it('have their headline below menus of any length, and below the titles of other stories', () => {
    const sections = Array.from({ length: 60 }, (_, i) => [`Section ${i + 1}`, 'Opinion']).flat();
    const others = [
      'Whose truth is it anyway?',
      'Is that dream job really a nightmare?',
      'Fluffy rolls that are easy to make',
    ];
    const page = [...sections, ...others, ...sections, TITLE, 'By Tilda Marsh', 'March 4, 2031', ...STORY];
    assert.equal(read(page).headline, TITLE);
  });

  it('read nothing of the summaries of other stories below the article', () => {
    const others = [
      'Trending',
      'Why farmers paint their goats with stripes',
      'Some people thought the striped goats were a joke, but the science behind it could save farmers thousands.',
      'Jury finds former treasurer guilty of fraud',
      'Prosecutors say Liv Castell, 41, took the money over six years.',
      'Teacher who saved pupils from flood gets medal',
      'Ana Moro carried eleven children over the footbridge one by one.',
      'Privacy Policy',
      '© 2031 Marl Courier. All rights reserved.',
    ];
    const read = shown([TITLE, 'By Tilda Marsh', 'March 4, 2031', ...STORY, ...others]);
    assert.ok(STORY.every((paragraph) => read.some((sentence) => paragraph.includes(sentence))));
    assert.deepEqual(
      read.filter((sentence) => others.some((line) => line.includes(sentence))),
      [],
    );
  });

  it('are articles though their menus look like something else', () => {
    const menu = [
      'Download',
      'Install',
      'Settings',
      'Update',
      'Plugins',
      'Forum',
      'Search',
      'Log in',
      'Sign up',
      'Share',
      'Menu',
    ];
    const files = [
      'index.html',
      'app_config.json',
      'setup.exe',
      'readme.txt',
      'max_size',
      'read_only',
      'v2.4.1',
      'npm --save',
    ];
    const page = [
      ...menu,
      ...files,
      ...menu,
      TITLE,
      ...STORY,
      'Advertisement',
      'Privacy Policy',
      'Terms of Use',
      ...files,
    ];
    assert.equal(recognize(page.join('\n')).recognized, true);
    assert.equal(recognize([...menu, ...files, ...menu].join('\n')).recognized, false);
  });

  const kindsOf = (lines: readonly string[]): ReadonlyMap<string, string> => {
    const text = `${lines.join('\n')}\n`;
    return new Map(read(lines).blocks.map(({ start, end, kind }) => [text.slice(start, end), kind]));
  };

  it('have their headline above its decks, and not in a slogan or an offer', () => {
    const page = [
      'The Marl Lantern',
      'Slow news of a small harbour',
      'Subscribe',
      'Discover more from The Marl Lantern',
      'Seamen’s fury as board sells ferries',
      'Odalys Brandt, who leads the union of Marl, asked the board for a year and was given a week',
      'The ferries carried 81,000 passengers last year',
      'By Tilda Marsh',
      'March 4, 2031',
      ...STORY,
    ];
    assert.equal(read(page).headline, 'Seamen’s fury as board sells ferries');
  });

  it('have their headline on its own line rather than in a breadcrumb', () => {
    const title = 'Harbour board of Marl sells its last two ferries';
    const page = [`Home / Norland News / ${title}`, title, 'By Tilda Marsh', 'March 4, 2031', ...STORY];
    const { blocks } = read(page);
    const headline = blocks.find(({ kind }) => kind === 'headline');
    assert.equal(headline?.start, page[0]!.length + 1);
  });

  it('name nobody who wrote another story below', () => {
    const foreign = 'By Corvin Hale';
    const page = [
      TITLE,
      'By Tilda Marsh',
      'March 4, 2031',
      ...STORY,
      'Latest News',
      'Man rescued from a drain',
      foreign,
    ];
    assert.equal(kindsOf(page).get(foreign), 'noise');
    assert.equal(kindsOf(page).get('By Tilda Marsh'), 'byline');
  });

  it('tell who did what, one behind the other', () => {
    const page = [TITLE, 'Written by: Tilda Marsh Edited by: Corvin Hale', 'March 4, 2031', ...STORY];
    const kinds = kindsOf(page);
    assert.ok(kinds.has('Written by: Tilda Marsh'));
    assert.ok(kinds.has('Edited by: Corvin Hale'));
  });

  it('have captions below their labels and beside what they picture', () => {
    const labelled = 'Crews of both ferries at the gate of the yard';
    const pictured = 'Odalys Brandt (pictured) said she had not slept since the vote';
    const [first = '', ...rest] = STORY;
    const page = [
      TITLE,
      'March 4, 2031',
      first,
      'Image source, Ines Holm/MTV',
      'Image caption,',
      labelled,
      pictured,
      ...rest,
    ];
    const kinds = kindsOf(page);
    assert.equal(kinds.get(labelled), 'caption');
    assert.equal(kinds.get(pictured), 'caption');
    assert.equal(kinds.get(first), 'paragraph');
  });

  it('say nothing by the clock of a live report, the weather, a sponsor or a closed report', () => {
    const [first = '', second = '', ...rest] = STORY;
    const page = [
      'Tuesday, Mar 4th 2031 5AM 4°C 8AM 7°C',
      TITLE,
      'This live blog has closed. You can read our report here',
      'By Tilda Marsh',
      'March 4, 2031',
      '14.05 GMT',
      first,
      '13.40 GMT',
      `${second} Sponsored by Crumb & Daughters`,
      ...rest,
    ];
    const sentences = shown(page.flatMap((line) => [line, ''])).join('\n');
    assert.doesNotMatch(sentences, /°C|live blog|GMT|Sponsored/);
    assert.ok(STORY.every((paragraph) => sentences.includes(paragraph.slice(0, 40))));
  });

  it('tell of whoever wrote them below the text only', () => {
    const note = '• Tilda Marsh keeps bees on the quay and writes every Friday.';
    const page = [TITLE, 'By Tilda Marsh', 'March 4, 2031', ...STORY, note];
    assert.equal(kindsOf(page).get(note), 'contributors');
  });
});
