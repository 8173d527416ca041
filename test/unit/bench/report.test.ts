import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeSection } from '../../../bench/report/readme';
import { duration, figure, percent, ratio, toMarkdown } from '../../../bench/report/table';

describe('Benchmark report', () => {
  it('writes figures to three digits, with their units', () => {
    assert.equal(figure(1_234_567), '1,230,000');
    assert.equal(duration(0.2468), '0.247 ms');
    assert.equal(duration(34_567), '34.6 s');
    assert.equal(ratio(0.456), '0.46 ×');
    assert.equal(percent(0.9876), '98.8 %');
  });

  it('makes a Markdown table', () => {
    const markdown = toMarkdown({ title: 'Speed', note: 'Of both.', head: ['', 'ms'], rows: [['one', '1']] });
    assert.equal(markdown, '### Speed\n\nOf both.\n\n|  | ms |\n| --- | ---: |\n| one | 1 |');
  });

  describe('in a Markdown file', () => {
    let folder: string;
    let file: string;

    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'second-source-'));
      file = join(folder, 'README.md');
      writeFileSync(file, 'before\n<!-- speed -->\nold\n<!-- /speed -->\nafter\n');
    });

    afterEach(() => rmSync(folder, { recursive: true }));

    it('replaces a section and nothing else, as often as it is run', () => {
      for (const content of ['new', 'newest']) writeSection(file, 'speed', content);
      assert.equal(readFileSync(file, 'utf8'), 'before\n<!-- speed -->\n\nnewest\n\n<!-- /speed -->\nafter\n');
    });

    it('refuses a section that is not there', () => {
      assert.throws(() => writeSection(file, 'memory', 'new'), /no section/);
    });
  });
});
