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
});
